using System.Text.Json.Nodes;
using CineBot.Rehearsal.Gateway;
using CineBot.Rehearsal.Strictness;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Rest;

/// <summary>Members one by one: read, given roles below the bot's own, silenced for a while.</summary>
internal sealed class MemberRoutes(Access access, GatewaySettings settings)
{
    private const string One = "/guilds/{guild_id}/members/{user_id}";

    private VirtualWorld World => access.World;

    public void Map(RouteTable routes)
    {
        routes.On("GET", "/guilds/{guild_id}/members", List);
        routes.On("GET", One, request => RestAnswer.Ok(Find(request).Member.ToJson()));
        routes.On("PATCH", One, Edit);
        routes.On("PUT", $"{One}/roles/{{role_id}}", request => Give(request, (roles, role) =>
        {
            if (!roles.Contains(role)) roles.Add(role);
        }));
        routes.On("DELETE", $"{One}/roles/{{role_id}}", request => Give(request, (roles, role) => roles.Remove(role)));
    }

    private (Guild Guild, Member Member) Find(RestRequest request)
    {
        var guild = access.Guild(request.Id("guild_id"));
        if (guild.Members.TryGetValue(request.Id("user_id"), out var member)) return (guild, member);
        throw World.FindUser(request.Id("user_id")) is null ? RestRefusal.UnknownUser() : RestRefusal.UnknownMember();
    }

    private RestAnswer List(RestRequest request)
    {
        if (!settings.Privileged.HasFlag(Intent.GuildMembers)) throw RestRefusal.MissingAccess();
        return RestAnswer.Ok(access.Guild(request.Id("guild_id")).Members.Values.Select(member => (JsonNode?)member.ToJson()).AsArray());
    }

    private RestAnswer Give(RestRequest request, Action<List<ulong>, ulong> change)
    {
        var (guild, member) = Find(request);
        access.Demand(guild, Permission.ManageRoles);
        var role = guild.Roles.Find(role => role.Id == request.Id("role_id")) ?? throw RestRefusal.UnknownRole();
        if (role == guild.Everyone || role.BotId is not null || role.Position >= Ranks.Highest(guild, access.Bot.Id)) throw RestRefusal.MissingPermissions();
        change(member.Roles, role.Id);
        TellOf(guild, member);
        return RestAnswer.Nothing;
    }

    private RestAnswer Edit(RestRequest request)
    {
        var (guild, member) = Find(request);
        RestRefusal.If(MemberRules.CheckEdit(request.Body, World.Now));
        if (request.Object.ContainsKey("communication_disabled_until"))
        {
            access.Demand(guild, Permission.ModerateMembers);
            var target = Authority.In(guild, member.User.Id);
            var outranks = Ranks.Highest(guild, access.Bot.Id) > Ranks.Highest(guild, member.User.Id);
            if (!outranks || member.User.Id == guild.OwnerId || target.HasFlag(Permission.Administrator)) throw RestRefusal.MissingPermissions();
            member.TimedOutUntil = request.Object.Text("communication_disabled_until") is { } until
                ? DateTimeOffset.Parse(until, System.Globalization.CultureInfo.InvariantCulture)
                : null;
        }

        TellOf(guild, member);
        return RestAnswer.Ok(member.ToJson());
    }

    private void TellOf(Guild guild, Member member)
    {
        var payload = member.ToJson();
        payload["guild_id"] = guild.Id.Text();
        World.Tell("GUILD_MEMBER_UPDATE", payload, guild, Intent.GuildMembers);
    }
}
