namespace CineBot.Discord.Rest;

/// <summary>What the client must be told.</summary>
internal sealed record RestSettings(ApiAddress Address, BotToken Token)
{
    /// <summary>Discord asks every client to name itself, its home page and its version.</summary>
    public string UserAgent { get; init; } = "DiscordBot (CineBot, 1.0)";
}
