namespace CineBot.Discord.Payloads;

/// <summary>The bot's own application; <see cref="Flags"/> tells which privileged intents it was granted.</summary>
internal sealed record Application(AppId Id, string Name, long Flags = 0);
