using CineBot.Features.Members;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Applications;

/// <summary>The hours in which a person is left alone: those they set themselves, or from ten in the evening to eight in the morning where the shoot is.</summary>
internal sealed record Night(QuietHours Hours, DateTimeZone Zone)
{
    private static readonly QuietHours Usual = new(22 * 60, 8 * 60);

    public static Night Of(IReadUnit unit, MemberId member, DateTimeZone whereTheShootIs)
    {
        var settings = MemberStore.Find(unit, member);
        return new(settings.Quiet ?? Usual, settings.Zone ?? whereTheShootIs);
    }

    /// <summary>The instant itself, or the end of the night that it falls into.</summary>
    public Instant After(Instant instant) => Hours.After(instant, Zone);

    public bool Holds(Instant instant) => After(instant) != instant;

    /// <summary>So much later, without the hours of the night.</summary>
    public Instant AfterWaking(Instant from, Duration time)
    {
        var at = After(from);
        // A night every day at most: what is left shrinks each time by the day that lies between two of them.
        while (time > Duration.Zero)
        {
            var dusk = NextDusk(at);
            if (at + time <= dusk) return at + time;
            time -= dusk - at;
            at = After(dusk);
        }

        return at;
    }

    // When the night after this waking instant begins.
    private Instant NextDusk(Instant waking)
    {
        var local = waking.InZone(Zone).LocalDateTime;
        var today = local.Date + LocalTime.Midnight.PlusMinutes(Hours.FromMinute);
        var dusk = Zone.AtLeniently(local < today ? today : today.PlusDays(1)).ToInstant();
        return dusk > waking ? dusk : waking + Duration.FromHours(1);
    }
}
