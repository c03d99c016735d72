using CineBot.Dates;
using NodaTime;

namespace CineBot.Features.WatchParties.Series;

/// <summary>Where a series stands.</summary>
internal enum SeriesState
{
    /// <summary>Its first evening is not announced yet.</summary>
    Draft,

    Running,
    Stopped,
}

/// <summary>Parties that come again by a rule. <paramref name="Party"/> is the evening made last, and <paramref name="LastSlot"/> what the rule had planned for it.</summary>
internal sealed record Series(GuildId Guild, long Number, SeriesState State, Recurrence Recurrence, long Party, LocalDateTime LastSlot)
{
    public const long UsualFewest = 4;

    /// <summary>An evening is announced once the one before is over, and at most so long ahead.</summary>
    public static readonly Duration Ahead = Duration.FromDays(13), AfterTheLast = Duration.FromHours(3);

    /// <summary>When the next evening is to be announced; null while there is none to come.</summary>
    public Instant? NextAt { get; init; }

    /// <summary>How often all that is to come was changed since it began, as calendars count it.</summary>
    public long Sequence { get; init; }

    /// <summary>With fewer yes than this a day before, moving is proposed; null where nobody asked for that.</summary>
    public long? Fewest { get; init; }
}
