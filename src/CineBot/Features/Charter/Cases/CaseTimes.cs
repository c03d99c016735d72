using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>Every delay and limit of cases.</summary>
internal static class CaseTimes
{
    /// <summary>Within this a report is acknowledged; after it two moderators are reminded.</summary>
    public static readonly Duration Acknowledged = Duration.FromHours(24);

    /// <summary>After this all who are free are reminded.</summary>
    public static readonly Duration Nudged = Duration.FromHours(48);

    /// <summary>An appeal that nobody answers is said again every week.</summary>
    public static readonly Duration AppealNudged = Duration.FromDays(7);

    /// <summary>After so long without an answer, whoever appealed reads whom else they may turn to.</summary>
    public static readonly Duration AppealWaits = Duration.FromDays(14);

    /// <summary>So long an appeal stays open for an answer, though what was decided is over.</summary>
    public static readonly Period AppealHeard = Period.FromMonths(6);

    /// <summary>Nothing was done about it for so long: it sleeps, and those who are free are told.</summary>
    public static readonly Duration Asleep = Duration.FromDays(30);

    /// <summary>Nothing was done for so long after that: it is closed.</summary>
    public static readonly Duration ClosedAsleep = Duration.FromDays(60);

    public static readonly Duration Safeguarded = Duration.FromHours(72);

    public static readonly Duration Reviewed = Duration.FromDays(30);

    /// <summary>One appeal, within this.</summary>
    public static readonly Period Appealable = Period.FromMonths(6);

    public const long ReportsADay = 5;

    public const long ReportsAtOnce = 2;

    public static readonly Duration AtOnce = Duration.FromMinutes(10);

    /// <summary>A message that was looked at for a report is kept this long for the form to be sent.</summary>
    public static readonly Duration Snapshot = Duration.FromHours(24);

    /// <summary>So many reports laid aside within <see cref="DismissedWithin"/>: a talk is suggested, and nothing more.</summary>
    public const long DismissedOften = 3;

    public static readonly Duration DismissedWithin = Duration.FromDays(90);

    /// <summary>When nothing of it may be left, once it is over.</summary>
    public static Instant ExpungedAt(Instant over, Gravity? gravity)
    {
        var months = gravity switch { Gravity.Grave => 36, Gravity.Breach => 12, _ => 6 };
        return Later(over, Period.FromMonths(months));
    }

    /// <summary>Until when somebody may appeal against what they were told then.</summary>
    public static Instant AppealUntil(Instant told) => Later(told, Appealable);

    /// <summary>An appeal that was made before then has been open for long enough.</summary>
    public static Instant UnheardSince(Instant now) => (now.InUtc().LocalDateTime - AppealHeard).InUtc().ToInstant();

    private static Instant Later(Instant from, Period period) => (from.InUtc().LocalDateTime + period).InUtc().ToInstant();
}
