namespace CineBot.Interactions;

/// <summary>Permissions by the names they have in Discord's own settings, so that people find them there.</summary>
internal static class PermissionNames
{
    private static readonly (Permissions Permission, Text Name)[] Table =
    [
        (Permissions.ViewChannel, "permission.view_channel"),
        (Permissions.SendMessages, "permission.send_messages"),
        (Permissions.SendMessagesInThreads, "permission.send_messages_in_threads"),
        (Permissions.CreatePublicThreads, "permission.create_public_threads"),
        (Permissions.CreatePrivateThreads, "permission.create_private_threads"),
        (Permissions.ManageThreads, "permission.manage_threads"),
        (Permissions.ReadMessageHistory, "permission.read_message_history"),
        (Permissions.CreateEvents, "permission.create_events"),
        (Permissions.Administrator, "permission.administrator"),
        (Permissions.ManageServer, "permission.manage_server"),
        (Permissions.ManageRoles, "permission.manage_roles"),
        (Permissions.ManageChannels, "permission.manage_channels"),
        (Permissions.ManageMessages, "permission.manage_messages"),
        (Permissions.ManageEvents, "permission.manage_events"),
        (Permissions.ManageNicknames, "permission.manage_nicknames"),
        (Permissions.ManageWebhooks, "permission.manage_webhooks"),
        (Permissions.ManageExpressions, "permission.manage_expressions"),
        (Permissions.ModerateMembers, "permission.moderate_members"),
        (Permissions.KickMembers, "permission.kick_members"),
        (Permissions.BanMembers, "permission.ban_members"),
        (Permissions.MuteMembers, "permission.mute_members"),
        (Permissions.DeafenMembers, "permission.deafen_members"),
        (Permissions.MoveMembers, "permission.move_members"),
        (Permissions.MentionEveryone, "permission.mention_everyone"),
        (Permissions.ViewAuditLog, "permission.view_audit_log"),
    ];

    /// <summary>Each of <paramref name="permissions"/>, as those of a role or of the whole server.</summary>
    public static Listing Of(Permissions permissions) => Of(permissions, PickerKind.TextChannels);

    /// <summary>Each of <paramref name="permissions"/>; in a forum, writing is called creating posts.</summary>
    public static Listing Of(Permissions permissions, PickerKind channel) => new(
    [
        .. Table.Where(row => permissions.HasFlag(row.Permission))
            .Select(row => row.Permission is Permissions.SendMessages && channel is PickerKind.Forums ? "permission.create_posts" : row.Name),
    ]);
}
