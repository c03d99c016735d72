using CineBot.Discord.Payloads;

namespace CineBot.Discord.Rest.Routes;

/// <summary>Where to connect.</summary>
internal sealed class GatewayRoutes(RestClient client)
{
    public Task<GatewayBot> FindAsync(CancellationToken cancellation) =>
        client.SendAsync(new(Route.Of(HttpMethod.Get, $"gateway/bot")), RestJson.Default.GatewayBot, cancellation);
}
