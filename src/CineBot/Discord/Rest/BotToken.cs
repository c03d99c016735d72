using System.Net.Http.Headers;

namespace CineBot.Discord.Rest;

/// <summary>The bot's token, which no text can be made of by accident.</summary>
internal sealed class BotToken(string secret)
{
    /// <summary>What authorises a request.</summary>
    public AuthenticationHeaderValue Header { get; } = new("Bot", secret);

    public override string ToString() => "[redacted]";
}
