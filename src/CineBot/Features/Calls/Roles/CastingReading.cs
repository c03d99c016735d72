using CineBot.Interactions;

namespace CineBot.Features.Calls.Roles;

/// <summary>
/// What « quoi et qui » says: its lines, the parts of the text that say nothing known, whole and as they were typed, and in <paramref name="Fault"/>
/// the sentence for a number that no call can have.
/// </summary>
internal sealed record CastingReading(IReadOnlyList<CastingLine> Lines, IReadOnlyList<string> Unread, Text? Fault)
{
    /// <summary>Every part was understood.</summary>
    public bool IsWhole => Lines.Count > 0 && Unread.Count == 0 && Fault is null;
}
