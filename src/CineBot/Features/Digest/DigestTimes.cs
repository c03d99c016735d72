using NodaTime;

namespace CineBot.Features.Digest;

/// <summary>When and where a server's digest comes; <see cref="NextAt"/> is null while nobody reads it.</summary>
internal sealed record DigestTimes(GuildId Guild, ChannelId? Channel, IsoDayOfWeek Day, int Hour)
{
    /// <summary>Friday at six: people read it before the weekend.</summary>
    public static DigestTimes Usual(GuildId guild) => new(guild, null, IsoDayOfWeek.Friday, 18);

    /// <summary>Whose day and hour the next instant was computed by.</summary>
    public string? Zone { get; init; }

    public Instant? NextAt { get; init; }

    /// <summary>Moderators want it in its channel; else it comes only to those who asked for it by private message.</summary>
    public bool IsPosted { get; init; }

    /// <summary>What the last one told goes up to.</summary>
    public Instant? ToldAt { get; init; }

    /// <summary>Who set it last; null once they erased everything.</summary>
    public MemberId? SetBy { get; init; }

    public bool IsOn => IsPosted && NextAt is not null;

    /// <summary>It comes, from now on, by the clocks of that zone.</summary>
    public DigestTimes From(Instant now, DateTimeZone zone) => this with { Zone = zone.Id, NextAt = After(now, zone) };

    /// <summary>Its next hour after an instant; where clocks skip that hour, the one that follows, and of two alike the first.</summary>
    public Instant After(Instant instant, DateTimeZone zone)
    {
        var today = instant.InZone(zone).Date;
        var next = today.DayOfWeek == Day ? today : today.Next(Day);
        var at = At(next, zone);
        return at > instant ? at : At(next.PlusWeeks(1), zone);
    }

    private Instant At(LocalDate day, DateTimeZone zone) => zone.AtLeniently(day + new LocalTime(Hour, 0)).ToInstant();
}
