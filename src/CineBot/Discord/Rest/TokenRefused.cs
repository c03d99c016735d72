namespace CineBot.Discord.Rest;

/// <summary>Discord refused the bot's token: nothing is sent any more in this process.</summary>
internal sealed class TokenRefused() : Exception("Discord refused the bot's token.");
