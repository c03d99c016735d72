using CineBot.Discord.Payloads;

namespace CineBot.Discord.Gateway;

/// <summary>Where the gateway is, and what may be spent on it: GET /gateway/bot, asked anew each time.</summary>
internal interface IGatewayDirectory
{
    /// <exception cref="GatewayFatal">Discord refuses the token. Any other exception is taken for a passing fault.</exception>
    Task<GatewayInfo> FindAsync(CancellationToken cancellation);
}
