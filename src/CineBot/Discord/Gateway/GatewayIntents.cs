using System.Text.Json;

namespace CineBot.Discord.Gateway;

/// <summary>The groups of events that the bot asks for; none of them is privileged.</summary>
[Flags]
internal enum GatewayIntents
{
    None = 0,
    Guilds = 1 << 0,
    GuildScheduledEvents = 1 << 16,
}

/// <summary>The intents in Discord's own words, for sentences to an operator.</summary>
internal static class GatewayIntentNames
{
    public static string Spell(this GatewayIntents intents) =>
        string.Join(", ", intents.ToString().Split(", ").Select(JsonNamingPolicy.SnakeCaseUpper.ConvertName));
}
