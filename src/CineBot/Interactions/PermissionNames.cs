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
    ];

    /// <summary>Each of <paramref name="permissions"/>; in a forum, writing is called creating posts.</summary>
    public static Listing Of(Permissions permissions, PickerKind channel) => new(
    [
        .. Table.Where(row => permissions.HasFlag(row.Permission))
            .Select(row => row.Permission is Permissions.SendMessages && channel is PickerKind.Forums ? "permission.create_posts" : row.Name),
    ]);
}
