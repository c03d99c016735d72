using System.Globalization;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Settings;

/// <summary>The view of those who were named moderators; only who manages the server may name.</summary>
internal static class ModeratorPanel
{
    private const int PageSize = 40;
    private const int MostPicks = 25;

    /// <summary>A page past the last shows the last.</summary>
    public static Card Draw(IReadUnit unit, GuildId guild, long page, bool mayName)
    {
        var count = ModeratorStore.Count(unit, guild);
        var pages = Math.Max((count + PageSize - 1) / PageSize, 1);
        page = Math.Clamp(page, 1, pages);
        return new(
        [
            new Heading("settings.moderators.title"),
            new Line("settings.moderators.who"),
            .. List(ModeratorStore.Some(unit, guild, (page - 1) * PageSize, PageSize), count, page, pages),
            .. mayName ? Naming(count) : [new Note("settings.moderators.managers_only")],
            new Buttons([.. Turning(page, pages), PanelDesk.Back]),
        ]);
    }

    private static IEnumerable<Block> List(IReadOnlyList<MemberId> named, long count, long page, long pages)
    {
        if (named.Count == 0) yield break;
        yield return new Line(new("settings.moderators.named", count, new Listing([.. named])));
        if (pages > 1) yield return new Note(new("settings.moderators.page", page, pages));
    }

    private static IEnumerable<Block> Naming(long count)
    {
        yield return new Picker("settings.name", "settings.moderators.name_prompt", PickerKind.People) { Max = MostPicks };
        if (count > 0) yield return new Picker("settings.unname", "settings.moderators.unname_prompt", PickerKind.People) { Max = MostPicks };
    }

    private static IEnumerable<Button> Turning(long page, long pages)
    {
        if (page > 1) yield return To("settings.page.previous", page - 1);
        if (page < pages) yield return To("settings.page.next", page + 1);
    }

    private static Button To(Text label, long page) => new(label, "settings.view", PanelDesk.Moderators, page.ToString(CultureInfo.InvariantCulture));
}
