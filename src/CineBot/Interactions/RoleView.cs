namespace CineBot.Interactions;

/// <summary>A role as the bot sees it now; a managed one belongs to an application or a subscription, and nobody can give it.</summary>
internal sealed record RoleView(RoleId Role, string Name, int Position, Permissions Permissions, bool IsManaged)
{
    /// <summary>
    /// What no bot should hand out: whoever has one of these may act on other people, on the server, or on what others wrote. A role that
    /// carries any of them is never given, whoever asks.
    /// </summary>
    private const Permissions Dangerous = Permissions.Administrator | Permissions.ManageServer | Permissions.ManageRoles | Permissions.ManageChannels
        | Permissions.ManageMessages | Permissions.ManageThreads | Permissions.ManageEvents | Permissions.ManageNicknames | Permissions.ManageWebhooks
        | Permissions.ManageExpressions | Permissions.ModerateMembers | Permissions.KickMembers | Permissions.BanMembers | Permissions.MuteMembers
        | Permissions.DeafenMembers | Permissions.MoveMembers | Permissions.MentionEveryone | Permissions.ViewAuditLog;

    /// <summary>What some channel or other allows it besides.</summary>
    public Permissions InChannels { get; init; }

    /// <summary>What in it is dangerous, in the whole server or in one channel; <see cref="Permissions.None"/> for a role that may be given.</summary>
    public Permissions Dangers => (Permissions | InChannels) & Dangerous;
}
