namespace CineBot.Interactions.Outgoing.Threads;

/// <summary>What happened to a private thread.</summary>
internal abstract record ThreadNews
{
    /// <summary>It stands, and can be written in.</summary>
    internal sealed record Opened : ThreadNews;

    /// <summary>It could not be opened, or the bot may not write in it: nothing of it is kept.</summary>
    internal sealed record Impossible(DeliveryFault Fault) : ThreadNews;

    /// <summary>Somebody deleted it, or the channel that it lay under: nothing of it is kept.</summary>
    internal sealed record Deleted : ThreadNews;

    /// <summary>A person cannot be let in: they left the server, or <paramref name="IsBlind"/>: they do not see the <paramref name="Parent"/>.</summary>
    internal sealed record Unreachable(MemberId Member, bool IsBlind, ChannelId Parent) : ThreadNews;

    /// <summary>A person left by themselves, or was taken out by a moderator; they are not let in again unasked.</summary>
    internal sealed record Left(MemberId Member) : ThreadNews;

    /// <summary>It is locked until those may go on who are inside.</summary>
    internal sealed record Locked : ThreadNews;

    /// <summary>They may go on.</summary>
    internal sealed record Unlocked : ThreadNews;

    /// <summary>It should be locked, and the bot has not the right to: whoever must not stay is to be taken out.</summary>
    internal sealed record LockRefused(IReadOnlyList<MemberId> Inside) : ThreadNews;

    /// <summary>What was to be said there could not be.</summary>
    internal sealed record Unsaid(Text Text) : ThreadNews;
}
