namespace CineBot.Features.Recommendations;

/// <summary>What people press under a card; each sets, none toggles.</summary>
internal enum ReactionKind
{
    Wish,
    Seen,
    Thanks,
}

/// <summary>How many people pressed what under one card.</summary>
internal sealed record Tally(long Wishes, long Seen, long Thanks);
