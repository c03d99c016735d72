using NodaTime;

namespace CineBot.Dates;

/// <summary>What words alone do not tell: where and when they were typed, and by whom.</summary>
/// <param name="Now">The instant at which they were typed: « demain » is counted from it.</param>
/// <param name="Zone">The zone whose hours are meant unless the words name another.</param>
/// <param name="Language">
/// Whose conventions decide where words leave a choice (<c>8:30</c>, <c>7/4</c>). Words of the other language are understood too, and bring their
/// own conventions along.
/// </param>
public sealed record ReadingContext(Instant Now, DateTimeZone Zone, Language Language)
{
    /// <summary>The hour taken for an evening that names none, and always told by <see cref="Remarks.UsualHour"/>: 21 h unless set.</summary>
    public LocalTime UsualEvening { get; init; } = new(21, 0);
}
