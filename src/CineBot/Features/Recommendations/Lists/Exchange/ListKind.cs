namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>What the lines of a file say of its films.</summary>
internal enum ListKind
{
    Wishes,
    Seen,
}
