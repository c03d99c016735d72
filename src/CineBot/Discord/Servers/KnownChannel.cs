using CineBot.Interactions;

namespace CineBot.Discord.Servers;

/// <summary>A channel as Discord told it: its type by Discord's number, and what its overwrites deny and allow.</summary>
internal sealed record KnownChannel(ChannelId Id, string Name, int Type, IReadOnlyList<KnownOverwrite> Overwrites)
{
    /// <summary>A forum's tags.</summary>
    public IReadOnlyList<ForumTag> Tags { get; init; } = [];

    /// <summary>Discord calls it NSFW: only adults are let in.</summary>
    public bool IsAdult { get; init; }

    /// <summary>The forum takes no post without a tag.</summary>
    public bool AsksForTag { get; init; }
}

/// <summary>What a role or a person is denied and allowed in one channel, in Discord's bits.</summary>
internal sealed record KnownOverwrite(long Target, ulong Deny, ulong Allow);
