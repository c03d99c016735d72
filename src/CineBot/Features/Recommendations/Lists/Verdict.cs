namespace CineBot.Features.Recommendations.Lists;

/// <summary>What a person thought of a film they have seen: theirs alone, never shown to anybody else, never counted.</summary>
internal static class Verdict
{
    /// <summary>From the warmest on, as the database holds them.</summary>
    public static readonly IReadOnlyList<string> All = ["loved", "good", "mixed", "not_for_me"];
}

/// <summary>Where a film stands in one person's own lists.</summary>
internal sealed record Standing(bool IsWished, bool IsSeen, string? Verdict);
