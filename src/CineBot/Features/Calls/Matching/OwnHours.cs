using CineBot.Features.Members;
using CineBot.Features.Settings;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Matching;

/// <summary>The hours in which somebody may be told of a call: from nine in the morning to nine in the evening by their own clock, and never in their quiet hours.</summary>
internal sealed class OwnHours(Options options)
{
    private const int First = 9 * 60, Last = 21 * 60;

    public bool Holds(IReadUnit unit, GuildId guild, MemberId member, Instant now)
    {
        var settings = MemberStore.Find(unit, member);
        var local = now.InZone(settings.Zone ?? SettingsStore.Find(unit, guild).ZoneOr(options)).TimeOfDay;
        var minute = (local.Hour * 60) + local.Minute;
        return minute is >= First and < Last && settings.Quiet?.Holds(minute) is not true;
    }
}
