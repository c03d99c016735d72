namespace CineBot.Features.Calls;

/// <summary>What only the owners and the confirmed may read of a call; a type of its own, so that no public rendering can hold it.</summary>
internal sealed record Practicals(string? Address, string? Schedule, string? Phone, string? Arrival, string? Hospital, string? Contact)
{
    public const int LongestLine = 300;

    public static readonly Practicals None = new(null, null, null, null, null, null);

    public bool IsEmpty => this == None;
}
