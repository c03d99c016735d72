using CineBot.Discord.Payloads;

namespace CineBot.Discord.Rest.Routes;

/// <summary>Servers, as far as the bot looks at them: itself, its channels, and the people it already knows one by one.</summary>
internal sealed class GuildRoutes(RestClient client)
{
    public Task<Guild> GetAsync(GuildId guild, CancellationToken cancellation) =>
        client.SendAsync(new(Route.InGuild(HttpMethod.Get, guild, $"")), RestJson.Default.Guild, cancellation);

    /// <summary>Without threads.</summary>
    public Task<Channel[]> ChannelsAsync(GuildId guild, CancellationToken cancellation) =>
        client.SendAsync(new(Route.InGuild(HttpMethod.Get, guild, $"/channels")), RestJson.Default.ChannelArray, cancellation);

    /// <summary>The threads that are not archived, as far as the bot may see them.</summary>
    public async Task<IReadOnlyList<Channel>> ActiveThreadsAsync(GuildId guild, CancellationToken cancellation) =>
        (await client.SendAsync(new(Route.InGuild(HttpMethod.Get, guild, $"/threads/active")), RestJson.Default.ActiveThreads, cancellation)).Threads;

    /// <summary>Null when the person is not, or no longer, in the server.</summary>
    public async Task<Member?> FindMemberAsync(GuildId guild, MemberId member, CancellationToken cancellation)
    {
        try
        {
            return await client.SendAsync(new(Route.InGuild(HttpMethod.Get, guild, $"/members/{member}")), RestJson.Default.Member, cancellation);
        }
        catch (DiscordRefusal refusal) when (refusal.Kind == RefusalKind.MemberGone)
        {
            return null;
        }
    }
}
