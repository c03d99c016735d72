using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.Recommendations.Leaving;

/// <summary>Says how long a film can still be seen.</summary>
internal static class LeavingWords
{
    /// <summary>The day, then the days that are left: « encore 3 jours », « dernier jour ».</summary>
    public static Text Of(LastDay last, Instant now) => last.DaysLeft(now) switch
    {
        < 0 => new("leaving.past", LastDayReader.Shown(last)),
        0 => new("leaving.last_day", LastDayReader.Shown(last)),
        > LastDay.Counted => new("leaving.until", LastDayReader.Shown(last)),
        var left => new("leaving.days_left", (long)left, LastDayReader.Shown(last)),
    };
}
