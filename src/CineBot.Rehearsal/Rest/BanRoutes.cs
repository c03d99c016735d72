using System.Text.Json.Nodes;
using CineBot.Rehearsal.Strictness;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Rest;

/// <summary>Bans: of anybody below the bot's highest role, also of those who left; the owner is out of reach.</summary>
internal sealed class BanRoutes(Access access)
{
    private const string All = "/guilds/{guild_id}/bans";
    private const string One = $"{All}/{{user_id}}";

    private VirtualWorld World => access.World;

    public void Map(RouteTable routes)
    {
        routes.On("GET", All, request => RestAnswer.Ok(Guild(request).Bans.Select(banned => (JsonNode?)ToJson(World.FindUser(banned)!)).AsArray()));
        routes.On("GET", One, request => RestAnswer.Ok(ToJson(Find(Guild(request), request))));
        routes.On("PUT", One, Ban);
        routes.On("DELETE", One, Unban);
    }

    private Guild Guild(RestRequest request)
    {
        var guild = access.Guild(request.Id("guild_id"));
        access.Demand(guild, Permission.BanMembers);
        return guild;
    }

    private RestAnswer Ban(RestRequest request)
    {
        var guild = Guild(request);
        var user = World.FindUser(request.Id("user_id")) ?? throw RestRefusal.UnknownUser();
        RestRefusal.If(BanRules.Check(request.Body));
        if (user.Id == guild.OwnerId || user.Id == access.Bot.Id) throw RestRefusal.MissingPermissions();
        if (guild.Members.ContainsKey(user.Id) && Ranks.Highest(guild, user.Id) >= Ranks.Highest(guild, access.Bot.Id)) throw RestRefusal.MissingPermissions();
        guild.Bans.Add(user.Id);
        if (guild.Members.Remove(user.Id)) World.Tell("GUILD_MEMBER_REMOVE", Event(guild, user), guild, Intent.GuildMembers);
        foreach (var thread in guild.Threads) thread.Thread!.Members.Remove(user.Id);
        World.Tell("GUILD_BAN_ADD", Event(guild, user), guild, Intent.GuildModeration);
        return RestAnswer.Nothing;
    }

    private RestAnswer Unban(RestRequest request)
    {
        var guild = Guild(request);
        var user = Find(guild, request);
        guild.Bans.Remove(user.Id);
        World.Tell("GUILD_BAN_REMOVE", Event(guild, user), guild, Intent.GuildModeration);
        return RestAnswer.Nothing;
    }

    private User Find(Guild guild, RestRequest request)
    {
        var user = World.FindUser(request.Id("user_id")) ?? throw RestRefusal.UnknownUser();
        return guild.Bans.Contains(user.Id) ? user : throw RestRefusal.UnknownBan();
    }

    private static JsonObject ToJson(User user) => new JsonObject { ["reason"] = null, ["user"] = user.ToJson() };

    private static JsonObject Event(Guild guild, User user) => new() { ["guild_id"] = guild.Id.Text(), ["user"] = user.ToJson() };
}
