namespace CineBot.Interactions.Outgoing.Members;

/// <summary>What stands in the way of an act, as far as the bot sees it without asking Discord.</summary>
internal static class MemberActRules
{
    /// <summary>Null where it may be tried.</summary>
    public static Obstacle? Find(MemberAct act, ServerView? server)
    {
        if (server is null) return Obstacle.Unavailable;
        var isMissing = (server.BotPermissions & (act.Needed | Permissions.Administrator)) == Permissions.None;
        if (act.Role is not { } id) return act.Kind is MemberActKind.Exclude && act.Member == server.Owner ? Obstacle.Owner : isMissing ? Obstacle.Permission : null;
        if (server.Roles.FirstOrDefault(known => known.Role == id) is not { } role) return Obstacle.RoleGone;
        return OfRole(act, role) ?? (isMissing ? Obstacle.Permission : role.Position >= server.RankOf(server.BotRoles) ? Obstacle.Rank : null);
    }

    /// <summary>What an answer of Discord's means for the act.</summary>
    public static Obstacle Of(MemberAct act, DeliveryFault fault) => fault switch
    {
        DeliveryFault.Unavailable or DeliveryFault.Ambiguous => Obstacle.Unavailable,
        DeliveryFault.MemberGone => Obstacle.Gone,
        DeliveryFault.RoleGone => Obstacle.RoleGone,
        // The bot has the permission, as far as it knows: then it is the order of roles.
        DeliveryFault.Forbidden => Obstacle.Rank,
        _ => Obstacle.Refused,
    };

    /// <summary>Whether what stands in the way is just what was wanted: a role cannot be had by who left, nor once it is deleted.</summary>
    public static bool IsDoneBy(MemberAct act, Obstacle obstacle) => act.Kind is MemberActKind.Take && obstacle is (Obstacle.Gone or Obstacle.RoleGone);

    /// <summary>Whether it is worth waiting.</summary>
    public static bool Passes(Obstacle obstacle) => obstacle is Obstacle.Unavailable or Obstacle.Permission or Obstacle.Rank;

    private static Obstacle? OfRole(MemberAct act, RoleView role) =>
        role.IsManaged ? Obstacle.Managed
        : act.Kind is MemberActKind.Give && role.Dangers != Permissions.None ? Obstacle.Dangerous
        : null;
}
