namespace CineBot.Discord.Payloads;

/// <summary>A question for named members of a guild (op 8); it needs no privileged intent.</summary>
internal sealed record GuildMembersRequest(string GuildId, IReadOnlyList<string> UserIds, string Nonce);
