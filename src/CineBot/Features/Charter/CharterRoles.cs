using CineBot.Interactions;

namespace CineBot.Features.Charter;

/// <summary>Which roles may come with the charter: none that gives power over others, none that Discord or another program gives, none above the bot's own.</summary>
internal static class CharterRoles
{
    /// <summary>Null where it may be given.</summary>
    public static Text? Obstacle(ServerView? server, RoleId role)
    {
        if (server?.Roles.FirstOrDefault(known => known.Role == role) is not { } found) return new("charter.role.unknown");
        if (found.Dangers != Permissions.None) return new("charter.role.dangerous", role, PermissionNames.Of(found.Dangers));
        if (found.IsManaged) return new("charter.role.managed", role);
        return found.Position >= server.RankOf(server.BotRoles) ? new("charter.role.too_high", role) : null;
    }

    /// <summary>Whether it is still one that may come with the charter. The order of roles is no matter: what stands too high waits, as for a permission.</summary>
    public static bool MayCome(ServerView? server, RoleId role) =>
        server is null || server.Roles.Any(known => known.Role == role && known.Dangers == Permissions.None && !known.IsManaged);

    /// <summary>What is to be said beside the one that was chosen: why it does not come, or not yet.</summary>
    public static Text? Note(ServerView? server, RoleId role) =>
        Obstacle(server, role) ?? ((server!.BotPermissions & (Permissions.ManageRoles | Permissions.Administrator)) == Permissions.None ? new Text("charter.role.permission") : null);
}
