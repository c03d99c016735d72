using NodaTime;

namespace CineBot.Features.Calls.Profiles;

/// <summary>A day on which somebody is looked for: by day, in the evening, or, where nobody said, either.</summary>
internal readonly record struct AskedDay(LocalDate Date, bool? IsEvening)
{
    /// <summary>Any of which will do.</summary>
    public IEnumerable<WeekPart> Parts => IsEvening is { } evening
        ? [new(Date.DayOfWeek, evening)]
        : [new(Date.DayOfWeek, false), new(Date.DayOfWeek, true)];
}
