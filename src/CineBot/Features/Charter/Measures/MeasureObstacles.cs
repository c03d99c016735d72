using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Charter.Measures;

/// <summary>Finds what would keep a measure from taking effect, before it is proposed and again when it is decided.</summary>
internal sealed class MeasureObstacles(IServers servers, IMembers members)
{
    /// <summary>The person as they are in the server; asked of Discord, and so never inside a unit.</summary>
    /// <exception cref="Refusal">Discord cannot say now.</exception>
    public async Task<MemberView?> FindAsync(GuildId guild, MemberId member, CancellationToken cancellation)
    {
        try
        {
            return await members.FindAsync(guild, member, cancellation);
        }
        catch (DeliveryFailure)
        {
            throw new Refusal("common.busy");
        }
    }

    /// <summary>Whether the server itself lets somebody manage it.</summary>
    /// <exception cref="Refusal">Discord cannot say now.</exception>
    public async Task<bool> ManagesAsync(GuildId guild, MemberId member, CancellationToken cancellation) =>
        servers.Find(guild) is { } server && (member == server.Owner || (await FindAsync(guild, member, cancellation) is { } view
            && server.Roles.Any(role => view.Roles.Contains(role.Role) && (role.Permissions & (Permissions.Administrator | Permissions.ManageServer)) != Permissions.None)));

    /// <summary>What stands in the way though the measure may be proposed: those who do are told; null where nothing does.</summary>
    public MeasureObstacle? Of(MeasureKind kind, RoleId? role, GuildId guild, MemberId member, MemberView? view)
    {
        if (kind is MeasureKind.Reminder || servers.Find(guild) is not { } server) return null;
        var found = kind is MeasureKind.Exclusion ? OfPerson(server, member, view) : OfRole(server, kind, role, member, view);
        return found ?? (Lacks(server, kind) ? MeasureObstacle.Permission : null);
    }

    /// <summary>Holds what is proposed to what the server has: a pause needs its role, and a role to be taken must be one that can be.</summary>
    /// <exception cref="Refusal">It makes no sense: why, and what to do.</exception>
    public void Check(IReadUnit unit, GuildId guild, MeasureKind kind, RoleId? role)
    {
        if (servers.Find(guild) is not { } server) throw new Refusal("common.busy");
        if (kind is MeasureKind.Pause) CheckPause(unit, server);
        if (kind is not MeasureKind.Role) return;
        var taken = server.Roles.FirstOrDefault(known => known.Role == role) ?? throw new Refusal("measure.role.unknown");
        if (taken.IsManaged) throw new Refusal("measure.role.managed", taken.Role);
        if (taken.Role == PauseRoleStore.Find(unit, guild)) throw new Refusal("measure.role.is_pause", taken.Role);
    }

    private static void CheckPause(IReadUnit unit, ServerView server)
    {
        var role = PauseRoleStore.Find(unit, server.Guild) ?? throw new Refusal("measure.pause.none", new CommandName("settings"));
        // One that stands too high waits, as for a permission; one that gives power is never given.
        if (!CharterRoles.MayCome(server, role)) throw new Refusal("measure.pause.unfit", CharterRoles.Obstacle(server, role)!);
    }

    private static MeasureObstacle? OfPerson(ServerView server, MemberId member, MemberView? view) =>
        member == server.Owner ? MeasureObstacle.Owner
        : view is not null && server.RankOf(view.Roles) >= server.RankOf(server.BotRoles) ? MeasureObstacle.Rank
        : null;

    private static MeasureObstacle? OfRole(ServerView server, MeasureKind kind, RoleId? id, MemberId member, MemberView? view)
    {
        if (view is null) return MeasureObstacle.Gone;
        if (kind is MeasureKind.Pause && IsAboveRoles(server, member, view) is { } above) return above;
        if (server.Roles.FirstOrDefault(known => known.Role == id) is not { } role) return kind is MeasureKind.Role ? MeasureObstacle.RoleGone : null;
        return role.Position >= server.RankOf(server.BotRoles) ? MeasureObstacle.Rank
            : kind is MeasureKind.Role && role.Dangers != Permissions.None ? MeasureObstacle.Dangerous
            : null;
    }

    private static MeasureObstacle? IsAboveRoles(ServerView server, MemberId member, MemberView view) =>
        member == server.Owner ? MeasureObstacle.Owner
        : server.Roles.Any(role => view.Roles.Contains(role.Role) && role.Permissions.HasFlag(Permissions.Administrator)) ? MeasureObstacle.Administrator
        : null;

    private static bool Lacks(ServerView server, MeasureKind kind) =>
        (server.BotPermissions & (Permissions.Administrator | (kind is MeasureKind.Exclusion ? Permissions.BanMembers : Permissions.ManageRoles))) == Permissions.None;
}
