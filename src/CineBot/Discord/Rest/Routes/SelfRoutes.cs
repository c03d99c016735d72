using CineBot.Discord.Payloads;

namespace CineBot.Discord.Rest.Routes;

/// <summary>Who the bot is.</summary>
internal sealed class SelfRoutes(RestClient client)
{
    public Task<Account> AccountAsync(CancellationToken cancellation) =>
        client.SendAsync(new(Route.Of(HttpMethod.Get, $"users/@me")), RestJson.Default.Account, cancellation);

    public Task<Application> ApplicationAsync(CancellationToken cancellation) =>
        client.SendAsync(new(Route.Of(HttpMethod.Get, $"applications/@me")), RestJson.Default.Application, cancellation);
}
