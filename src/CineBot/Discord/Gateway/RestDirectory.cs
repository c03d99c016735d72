using CineBot.Discord.Payloads;
using CineBot.Discord.Rest;
using CineBot.Discord.Rest.Routes;

namespace CineBot.Discord.Gateway;

/// <summary>The directory as Discord's API answers it.</summary>
internal sealed class RestDirectory(GatewayRoutes routes) : IGatewayDirectory
{
    public async Task<GatewayBot> FindAsync(CancellationToken cancellation)
    {
        try
        {
            return await routes.FindAsync(cancellation);
        }
        catch (TokenRefused)
        {
            throw GatewayFatal.TokenRefused();
        }
    }
}
