using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>Whom people turn to where too few moderators here are free, or the server's owner is concerned. The bot sends nothing there.</summary>
internal static class OutsideWords
{
    /// <summary>How to reach them, in the server's own words; or that none was named yet.</summary>
    public static Text Say(IReadUnit unit, Case one) => Find(unit, one) is { } contact ? new("case.outside", contact) : new("case.outside_unnamed");

    /// <summary>
    /// Whoever was designated when the case was opened: nobody whom it concerns puts somebody of their own in their place later. Where nobody was, who has been
    /// since, unless the person concerned chose them; null where there is nobody.
    /// </summary>
    public static string? Find(IReadUnit unit, Case one) =>
        CaseContactStore.Find(unit, one) ?? (CaseContactStore.IsChosenByConcerned(unit, one) ? null : Now(unit, one.Guild));

    /// <summary>From now on this case's people are told of whoever is designated now.</summary>
    public static void Keep(WriteUnit unit, Case one) => CaseContactStore.Set(unit, one, Now(unit, one.Guild));

    private static string? Now(IReadUnit unit, GuildId guild) =>
        ContactStore.Find(unit, guild) is { } contact ? string.Join(". ", new[] { $"{contact.Name}, {contact.Reach}", contact.Words }.OfType<string>()) : null;
}
