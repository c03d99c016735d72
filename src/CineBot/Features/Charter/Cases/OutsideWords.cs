using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>Whom people turn to where too few moderators here are free, or the server's owner is concerned. The bot sends nothing there.</summary>
internal static class OutsideWords
{
    /// <summary>How to reach them, in the server's own words; or that none was named yet.</summary>
    public static Text Say(IReadUnit unit, GuildId guild) => Find(unit, guild) is { } contact ? new("case.outside", contact) : new("case.outside_unnamed");

    /// <summary>Null where the server has named none.</summary>
    public static string? Find(IReadUnit unit, GuildId guild) =>
        ContactStore.Find(unit, guild) is { } contact ? string.Join(". ", new[] { $"{contact.Name}, {contact.Reach}", contact.Words }.OfType<string>()) : null;
}
