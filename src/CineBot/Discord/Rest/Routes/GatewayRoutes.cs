using CineBot.Discord.Gateway;
using CineBot.Discord.Payloads;

namespace CineBot.Discord.Rest.Routes;

/// <summary>Where to connect.</summary>
internal sealed class GatewayRoutes(RestClient client) : IGatewayDirectory
{
    public async Task<GatewayInfo> FindAsync(CancellationToken cancellation)
    {
        try
        {
            return await client.SendAsync(new(Route.Of(HttpMethod.Get, $"gateway/bot")), RestJson.Default.GatewayInfo, cancellation);
        }
        catch (TokenRefused)
        {
            throw GatewayFatal.TokenRefused();
        }
    }
}
