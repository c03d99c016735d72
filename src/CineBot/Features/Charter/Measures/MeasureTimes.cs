using CineBot.Features.Charter.Cases;
using NodaTime;

namespace CineBot.Features.Charter.Measures;

/// <summary>Every delay of measures.</summary>
internal static class MeasureTimes
{
    /// <summary>A reminder counts for as long, and for nothing afterwards.</summary>
    public static readonly Period Reminder = Period.FromMonths(3);

    /// <summary>Nothing is for ever, nor for longer than this.</summary>
    public static readonly Period Longest = Period.FromMonths(12);

    /// <summary>Whatever is decided lasts so long at least after its letter went out.</summary>
    public static readonly Duration Shortest = Duration.FromDays(1);

    /// <summary>An exclusion waits as long for its notice to be read.</summary>
    public static readonly Duration Read = Duration.FromHours(72);

    /// <summary>A grave one only for the notice to go out: somebody who is excluded can be told nothing any more.</summary>
    public static readonly Duration ReadWhereGrave = Duration.FromMinutes(2);

    /// <summary>A letter that Discord cannot take at the moment holds an exclusion back for so long at most.</summary>
    public static readonly Duration OnItsWay = Duration.FromHours(1);

    /// <summary>It is looked at again as often.</summary>
    public static readonly Duration BetweenParts = Duration.FromMinutes(1);

    /// <summary>What an appeal holds back comes at no hour: only with its answer.</summary>
    public static readonly Instant UntilAnswered = Instant.FromUtc(9999, 1, 1, 0, 0);

    public static readonly Duration Reviewed = Duration.FromDays(30);

    /// <summary>How often it is looked whether somebody who came back still has the pause role.</summary>
    public static readonly Duration BetweenLooks = Duration.FromHours(1);

    /// <summary>What the server itself lacks is looked for as often.</summary>
    public static readonly Duration BetweenTries = Duration.FromHours(1);

    /// <summary>How long an exclusion waits after its notice.</summary>
    public static Duration WaitOf(Case one) => one.IsGrave ? ReadWhereGrave : Read;

    public static Instant After(Instant from, Period period) => (from.InUtc().LocalDateTime + period).InUtc().ToInstant();
}
