namespace CineBot.Discord.Payloads;

/// <summary>A server in the list of those that the bot is in.</summary>
internal sealed record GuildSummary(GuildId Id);
