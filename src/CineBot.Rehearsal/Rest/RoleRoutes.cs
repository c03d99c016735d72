using System.Globalization;
using System.Text.Json.Nodes;
using CineBot.Rehearsal.Strictness;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Rest;

/// <summary>Roles made, changed and deleted: below the bot's own, and with no permission that it has not itself.</summary>
internal sealed class RoleRoutes(Access access)
{
    private const string All = "/guilds/{guild_id}/roles";
    private const int Most = 250;

    private VirtualWorld World => access.World;

    public void Map(RouteTable routes)
    {
        routes.On("POST", All, Create);
        routes.On("PATCH", $"{All}/{{role_id}}", Edit);
        routes.On("DELETE", $"{All}/{{role_id}}", Delete);
    }

    private Guild Guild(RestRequest request)
    {
        var guild = access.Guild(request.Id("guild_id"));
        access.Demand(guild, Permission.ManageRoles);
        return guild;
    }

    private Role Find(Guild guild, RestRequest request)
    {
        var role = guild.Roles.Find(role => role.Id == request.Id("role_id")) ?? throw RestRefusal.UnknownRole();
        var own = guild.Members[access.Bot.Id].Roles;
        return role.Position < guild.Roles.Where(mine => own.Contains(mine.Id)).Max(mine => mine.Position) ? role : throw RestRefusal.MissingPermissions();
    }

    private RestAnswer Create(RestRequest request)
    {
        var guild = Guild(request);
        RestRefusal.If(RoleRules.CheckRole(request.Body));
        if (guild.Roles.Count >= Most) throw new RestRefusal(400, 30005, $"Maximum number of guild roles reached ({Most})");
        // A new role stands right above @everyone and moves the others up.
        foreach (var other in guild.Roles.Where(other => other != guild.Everyone)) other.Position++;
        var role = new Role(World.NewId(), request.Object.Text("name") ?? "new role", Permissions(guild, request.Object) ?? guild.Everyone.Permissions, 1)
        {
            Mentionable = request.Object.Flag("mentionable") ?? false,
        };
        guild.Roles.Add(role);
        Tell("GUILD_ROLE_CREATE", guild, role);
        return RestAnswer.Ok(role.ToJson());
    }

    private RestAnswer Edit(RestRequest request)
    {
        var guild = Guild(request);
        var role = Find(guild, request);
        RestRefusal.If(RoleRules.CheckRole(request.Body));
        role.Name = request.Object.Text("name") ?? role.Name;
        role.Permissions = Permissions(guild, request.Object) ?? role.Permissions;
        role.Mentionable = request.Object.Flag("mentionable") ?? role.Mentionable;
        Tell("GUILD_ROLE_UPDATE", guild, role);
        return RestAnswer.Ok(role.ToJson());
    }

    private RestAnswer Delete(RestRequest request)
    {
        var guild = Guild(request);
        var role = Find(guild, request);
        if (role == guild.Everyone || role.BotId is not null) throw new RestRefusal(400, 50028, "Invalid role");
        guild.Roles.Remove(role);
        foreach (var member in guild.Members.Values) member.Roles.Remove(role.Id);
        var payload = new JsonObject { ["guild_id"] = guild.Id.Text(), ["role_id"] = role.Id.Text() };
        World.Tell("GUILD_ROLE_DELETE", payload, guild, Intent.Guilds);
        return RestAnswer.Nothing;
    }

    private Permission? Permissions(Guild guild, JsonObject body)
    {
        if (body["permissions"] is not { } written) return null;
        var wanted = (Permission)ulong.Parse(written.ToString(), CultureInfo.InvariantCulture);
        return (Authority.In(guild, access.Bot.Id) & wanted) == wanted ? wanted : throw RestRefusal.MissingPermissions();
    }

    private void Tell(string type, Guild guild, Role role) =>
        World.Tell(type, new JsonObject { ["guild_id"] = guild.Id.Text(), ["role"] = role.ToJson() }, guild, Intent.Guilds);
}
