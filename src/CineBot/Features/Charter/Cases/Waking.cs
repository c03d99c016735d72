using CineBot.Features.Members;
using CineBot.Features.Settings;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>Nobody is reminded of a case at night: the hours that a person set for themselves, or from ten in the evening to eight in the morning.</summary>
internal static class Waking
{
    private static readonly QuietHours Usual = new(22 * 60, 8 * 60);

    /// <summary>The instant itself, or the end of the night that it falls into where that person lives, or else the server.</summary>
    public static Instant After(IReadUnit unit, GuildId guild, MemberId member, Instant instant, Options options)
    {
        var settings = MemberStore.Find(unit, member);
        return (settings.Quiet ?? Usual).After(instant, settings.Zone ?? SettingsStore.Find(unit, guild).ZoneOr(options));
    }
}
