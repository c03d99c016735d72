namespace CineBot.Discord.Payloads;

/// <summary>A person or a bot; the names are somebody's words.</summary>
internal sealed record Account(MemberId Id, string Username, string? GlobalName = null, bool Bot = false);
