using CineBot.Discord.Rest.Bodies;

namespace CineBot.Discord.Rest.Routes;

/// <summary>What is done to people in a server; each request carries a reason for the server's audit log.</summary>
internal sealed class MemberRoutes(RestClient client)
{
    public Task GiveRoleAsync(GuildId guild, MemberId member, RoleId role, string reason, CancellationToken cancellation) =>
        client.SendAsync(new RestRequest(Route.InGuild(HttpMethod.Put, guild, $"/members/{member}/roles/{role}")) { Reason = reason }, cancellation);

    public Task TakeRoleAsync(GuildId guild, MemberId member, RoleId role, string reason, CancellationToken cancellation) =>
        client.SendAsync(new RestRequest(Route.InGuild(HttpMethod.Delete, guild, $"/members/{member}/roles/{role}")) { Reason = reason }, cancellation);

    /// <summary>Without removing any message; somebody who is not in the server can be banned, too.</summary>
    public Task BanAsync(GuildId guild, MemberId member, string reason, CancellationToken cancellation) =>
        client.SendAsync(new RestRequest(Route.InGuild(HttpMethod.Put, guild, $"/bans/{member}")) { Reason = reason, Body = Empty() }, cancellation);

    /// <summary>Whoever is not banned stays so.</summary>
    public async Task UnbanAsync(GuildId guild, MemberId member, string reason, CancellationToken cancellation)
    {
        try
        {
            await client.SendAsync(new RestRequest(Route.InGuild(HttpMethod.Delete, guild, $"/bans/{member}")) { Reason = reason, Body = Empty() }, cancellation);
        }
        catch (DiscordRefusal refusal) when (refusal.Code == ErrorCodes.UnknownBan)
        {
            // They may come back already, which is what was wanted.
        }
    }

    private static Func<HttpContent> Empty() => HttpBody.Json(json =>
    {
        json.WriteStartObject();
        json.WriteEndObject();
    });
}
