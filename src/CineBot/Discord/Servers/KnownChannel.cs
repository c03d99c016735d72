namespace CineBot.Discord.Servers;

/// <summary>A channel as Discord told it: its type by Discord's number, and what its overwrites deny and allow.</summary>
internal sealed record KnownChannel(ChannelId Id, string Name, int Type, IReadOnlyList<KnownOverwrite> Overwrites);

/// <summary>What a role or a person is denied and allowed in one channel, in Discord's bits.</summary>
internal sealed record KnownOverwrite(long Target, ulong Deny, ulong Allow);
