using CineBot.Discord.Payloads;

namespace CineBot.Discord.Rest.Routes;

/// <summary>Who the bot is.</summary>
internal sealed class SelfRoutes(RestClient client)
{
    /// <summary>The most that Discord lists at once.</summary>
    public const int GuildsAPage = 200;

    public Task<Account> AccountAsync(CancellationToken cancellation) =>
        client.SendAsync(new(Route.Of(HttpMethod.Get, $"users/@me")), RestJson.Default.Account, cancellation);

    /// <summary>A page of the servers that the bot is in, at most <see cref="GuildsAPage"/>, by id after <paramref name="after"/>.</summary>
    public Task<GuildSummary[]> GuildsAsync(GuildId after, CancellationToken cancellation) =>
        client.SendAsync(new(Route.Of(HttpMethod.Get, $"users/@me/guilds?limit={GuildsAPage}&after={after}")), RestJson.Default.GuildSummaryArray, cancellation);

    public Task<Application> ApplicationAsync(CancellationToken cancellation) =>
        client.SendAsync(new(Route.Of(HttpMethod.Get, $"applications/@me")), RestJson.Default.Application, cancellation);
}
