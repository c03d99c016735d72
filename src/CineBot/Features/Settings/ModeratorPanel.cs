using System.Globalization;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Settings;

/// <summary>The view of those who were named moderators; only who manages the server may name.</summary>
internal static class ModeratorPanel
{
    private const int PageSize = 40;

    /// <summary>How many may be named at once: each one's rank is looked at.</summary>
    public const int MostPicks = 5;

    /// <summary>A page past the last shows the last.</summary>
    public static Card Draw(IReadUnit unit, GuildId guild, long page, Reader reader)
    {
        var count = ModeratorStore.Count(unit, guild);
        var pages = Math.Max((count + PageSize - 1) / PageSize, 1);
        page = Math.Clamp(page, 1, pages);
        return new(
        [
            new Heading("settings.moderators.title"),
            new Line("settings.moderators.who"),
            .. List(ModeratorStore.Some(unit, guild, (page - 1) * PageSize, PageSize), count, page, pages),
            .. Readers(CapabilityStore.Named(unit, guild, Capability.Cases, PageSize)),
            .. reader.MayName ? Naming(count) : [new Note("settings.moderators.managers_only")],
            new Rule(),
            Contact(ContactStore.Find(unit, guild)),
            new Buttons([.. Turning(page, pages), new Button("settings.limits", "settings.view", PanelDesk.Limits), .. reader.IsOwner ? [new Button("settings.audit", "settings.audit")] : Array.Empty<Button>(), PanelDesk.Back]),
        ]);
    }

    private static IEnumerable<Block> List(IReadOnlyList<MemberId> named, long count, long page, long pages)
    {
        if (named.Count == 0) yield break;
        yield return new Line(new("settings.moderators.named", count, new Listing([.. named])));
        if (pages > 1) yield return new Note(new("settings.moderators.page", page, pages));
    }

    // Who may read cases, and why: it takes two to decide.
    private static IEnumerable<Block> Readers(IReadOnlyList<MemberId> named)
    {
        yield return new Line(named.Count == 0 ? "rights.readers.nobody" : new Text("rights.readers", new Listing([.. named])));
        yield return new Note(named.Count < 2 ? "rights.readers.too_few" : "rights.readers.why");
    }

    private static IEnumerable<Block> Naming(long count)
    {
        yield return new Picker("settings.name", "settings.moderators.name_prompt", PickerKind.People) { Max = MostPicks };
        yield return new Picker("settings.rights", "settings.moderators.rights_prompt", PickerKind.People);
        if (count > 0) yield return new Picker("settings.unname", "settings.moderators.unname_prompt", PickerKind.People) { Max = MostPicks };
    }

    private static Actionable Contact(OutsideContact? contact) => new(
        new("outside.change", "settings.contact"),
        "outside.section",
        contact is null ? "outside.none" : new Text("outside.shown", contact.Name, contact.Reach),
        contact?.Words is { } words ? new Text("outside.words", words) : "outside.why");

    private static IEnumerable<Button> Turning(long page, long pages)
    {
        if (page > 1) yield return To("settings.page.previous", page - 1);
        if (page < pages) yield return To("settings.page.next", page + 1);
    }

    /// <summary>Who looks: who manages the server may name, and its owner takes the log away.</summary>
    public sealed record Reader(bool MayName, bool IsOwner);

    private static Button To(Text label, long page) => new(label, "settings.view", PanelDesk.Moderators, page.ToString(CultureInfo.InvariantCulture));
}
