using System.Globalization;
using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Rest;

/// <summary>A guild, its channels and its roles, as the bot may read them.</summary>
internal sealed class GuildRoutes(Access access)
{
    public void Map(RouteTable routes)
    {
        routes.On("GET", "/guilds/{guild_id}", Read);
        routes.On("GET", "/guilds/{guild_id}/channels", request => RestAnswer.Ok(Guild(request).Channels
            .Where(channel => !channel.IsThread).Select(channel => (JsonNode?)channel.ToJson()).AsArray()));
        routes.On("GET", "/guilds/{guild_id}/roles", request => RestAnswer.Ok(Guild(request).Roles.Select(role => (JsonNode?)role.ToJson()).AsArray()));
        routes.On("GET", "/users/@me/guilds", Own);
    }

    private Guild Guild(RestRequest request) => access.Guild(request.Id("guild_id"));

    private RestAnswer Read(RestRequest request)
    {
        var guild = Guild(request);
        var json = guild.ToJson();
        if (request.Query.GetValueOrDefault("with_counts") == "true")
            (json["approximate_member_count"], json["approximate_presence_count"]) = (guild.Members.Count, guild.Members.Count);
        return RestAnswer.Ok(json);
    }

    private RestAnswer Own(RestRequest request)
    {
        if (!int.TryParse(request.Query.GetValueOrDefault("limit", "200"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit is < 1 or > 200)
            throw RestRefusal.InvalidForm("limit", "NUMBER_TYPE_MAX", "int value should be between 1 and 200.");
        var after = request.Query.GetValueOrDefault("after").AsId() ?? 0;
        return RestAnswer.Ok(access.World.Guilds.Where(guild => guild.HasBot && guild.Id > after).OrderBy(guild => guild.Id).Take(limit).Select(Summary).AsArray());
    }

    private JsonNode? Summary(Guild guild) => new JsonObject
    {
        ["id"] = guild.Id.Text(),
        ["name"] = guild.Name,
        ["icon"] = null,
        ["banner"] = null,
        ["owner"] = false,
        ["permissions"] = Authority.In(guild, access.Bot.Id).Text(),
        ["features"] = new JsonArray(),
    };
}
