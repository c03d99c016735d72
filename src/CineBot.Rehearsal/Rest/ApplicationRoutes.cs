using System.Text.Json.Nodes;
using CineBot.Rehearsal.Gateway;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Rest;

/// <summary>What an application asks about itself: where the gateway is, who it is.</summary>
internal sealed class ApplicationRoutes(VirtualWorld world, GatewayHub gateway)
{
    public void Map(RouteTable routes)
    {
        routes.On("GET", "/gateway", _ => RestAnswer.Ok(new JsonObject { ["url"] = gateway.Settings.Url }));
        routes.On("GET", "/gateway/bot", _ => RestAnswer.Ok(new JsonObject
        {
            ["url"] = gateway.Settings.Url,
            ["shards"] = gateway.Settings.RecommendedShards,
            ["session_start_limit"] = gateway.Starts.ToJson(),
        }));
        routes.On("GET", "/applications/@me", _ => RestAnswer.Ok(Application()));
        routes.On("GET", "/oauth2/applications/@me", _ => RestAnswer.Ok(Application()));
        routes.On("GET", "/users/@me", _ => RestAnswer.Ok(Me()));
        routes.On("GET", "/users/{user_id}", request =>
            RestAnswer.Ok((world.FindUser(request.Id("user_id")) ?? throw RestRefusal.UnknownUser()).ToJson()));
    }

    private JsonObject Me()
    {
        var json = world.Bot.ToJson();
        (json["mfa_enabled"], json["locale"], json["verified"], json["email"]) = (true, "en-US", true, null);
        return json;
    }

    private JsonObject Application()
    {
        var json = new JsonObject
        {
            ["id"] = world.ApplicationId.Text(),
            ["name"] = world.Bot.Username,
            ["icon"] = null,
            ["description"] = "",
            ["type"] = null,
            ["verify_key"] = new string('0', 64),
            ["flags"] = 0,
            ["flags_new"] = "0",
            ["bot"] = world.Bot.ToJson(),
            ["bot_public"] = true,
            ["bot_require_code_grant"] = false,
            ["owner"] = (world.Users.Find(user => !user.IsBot) ?? world.Bot).ToJson(),
            ["approximate_guild_count"] = world.Guilds.Count(guild => guild.HasBot),
            ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject(), ["1"] = new JsonObject() },
        };
        foreach (var key in new[] { "interactions_endpoint_url", "role_connections_verification_url", "team" }) json[key] = null;
        foreach (var key in new[] { "approximate_user_install_count", "approximate_user_authorization_count", "explicit_content_filter" }) json[key] = 0;
        foreach (var key in new[] { "redirect_uris", "tags", "eligible_oauth2_scopes" }) json[key] = new JsonArray();
        return json;
    }
}
