namespace CineBot.Interactions.Outgoing;

/// <summary>What becomes of a card's post or thread beside its words: the tags that sort it in a forum, and whether it is at rest.</summary>
internal sealed record PostStanding(IReadOnlyList<long> Tags, bool IsOver)
{
    /// <summary>As it is remembered with the card's place, to be compared with.</summary>
    public override string ToString() => string.Join(',', Tags) + (IsOver ? "!" : "");
}

/// <summary>What is to change in a thread; null leaves as it is. Locked, only who manages threads can write in it or wake it.</summary>
internal sealed record ThreadChange
{
    public IReadOnlyList<long>? Tags { get; init; }

    public bool? IsArchived { get; init; }

    public bool? IsLocked { get; init; }
}
