namespace CineBot.Interactions.Outgoing.Threads;

/// <summary>
/// A thread that only those see who were let in, and whoever manages threads. <paramref name="Thread"/> is null until it is opened, <paramref name="Opening"/>
/// until its first message stands.
/// </summary>
internal sealed record PrivateThread(CardRef Ref, ChannelId Parent, ChannelId? Thread, MessageId? Opening)
{
    /// <summary>It is to be put to rest, for good.</summary>
    public bool IsOver { get; init; }

    public bool IsLocked { get; init; }
}

/// <summary>Somebody who is to be in a private thread or was: <paramref name="IsInside"/> as Discord was last told, or last told us.</summary>
internal sealed record ThreadPerson(MemberId Member, bool IsWanted, bool IsInside, bool IsUnreachable);
