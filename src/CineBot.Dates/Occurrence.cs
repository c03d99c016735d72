using NodaTime;

namespace CineBot.Dates;

/// <summary>One occurrence of a recurrence.</summary>
/// <param name="Planned">The local time that the rule names.</param>
/// <param name="Moment">When it is: <paramref name="Planned"/>, or what it was moved on to where clocks skip it; the first of two where it comes twice.</param>
public sealed record Occurrence(LocalDateTime Planned, Moment Moment)
{
    /// <summary>Whether clocks skip the planned time, so that it is later than people expect: say so.</summary>
    public bool IsShifted => Moment.Local != Planned;
}
