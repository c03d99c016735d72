using CineBot.Features.Recommendations.Avoiding;
using CineBot.Interactions;

namespace CineBot.Features.Recommendations.Tonight;

/// <summary>
/// What was left out for who asks, and for which of the subjects they avoid. It speaks of them alone: what is left out for somebody else is not counted here,
/// and nothing tells it from a film that was never there.
/// </summary>
internal sealed record LeftOut(int Films, IReadOnlyList<Text> Reasons)
{
    public static readonly LeftOut Nothing = new(0, []);

    /// <summary>Of the films that would have come but for that.</summary>
    public static LeftOut Of(Avoidance own, Company company, IReadOnlyList<Warned> warned)
    {
        var found = warned.Where(one => !company.HasSeen(one.Film)).Select(one => own.FoundIn(one.Notes)).Where(reasons => reasons.Count > 0).ToList();
        return found.Count == 0 ? Nothing : new(found.Count, [.. found.SelectMany(reasons => reasons).DistinctBy(reason => (reason.Key, reason.Args.FirstOrDefault()))]);
    }
}
