using CineBot.Features.Calls.Profiles;

namespace CineBot.Features.Calls.Directory;

/// <summary>Somebody whom a search found: how well they fit, and their turn among those who fit as well. A lower turn comes first.</summary>
internal sealed record Found(MemberId Member, SkillLevel? Level, long Fit, long LastAsked, long Turn);

/// <summary>Those whom a search found, the first of them in order; how many of them pages can show.</summary>
internal sealed record FoundPeople(long Count, IReadOnlyList<Found> First)
{
    /// <summary>There are more than that.</summary>
    public bool IsMore { get; init; }

    public static readonly FoundPeople Nobody = new(0, []);
}
