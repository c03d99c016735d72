using System.Globalization;
using CineBot.Interactions;

namespace CineBot.Discord;

/// <summary>Translates between Discord's permission bits, written in digits, and ours.</summary>
internal static class PermissionBits
{
    private static readonly (Permissions Ours, int Bit)[] Table =
    [
        (Permissions.KickMembers, 1), (Permissions.BanMembers, 2), (Permissions.Administrator, 3), (Permissions.ManageChannels, 4), (Permissions.ManageServer, 5),
        (Permissions.ViewAuditLog, 7), (Permissions.MuteMembers, 22), (Permissions.DeafenMembers, 23), (Permissions.MoveMembers, 24),
        (Permissions.ManageNicknames, 27), (Permissions.ManageWebhooks, 29), (Permissions.ManageExpressions, 30),
        (Permissions.ViewChannel, 10), (Permissions.SendMessages, 11), (Permissions.ManageMessages, 13), (Permissions.EmbedLinks, 14),
        (Permissions.AttachFiles, 15), (Permissions.ReadMessageHistory, 16), (Permissions.MentionEveryone, 17), (Permissions.ManageRoles, 28),
        (Permissions.ManageEvents, 33), (Permissions.ManageThreads, 34), (Permissions.CreatePublicThreads, 35), (Permissions.CreatePrivateThreads, 36),
        (Permissions.SendMessagesInThreads, 38), (Permissions.ModerateMembers, 40), (Permissions.CreateEvents, 44),
    ];

    /// <summary>None where the digits are none.</summary>
    public static Permissions Read(string? digits) =>
        ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? Read(bits) : Permissions.None;

    public static Permissions Read(ulong bits) =>
        Table.Where(row => (bits & (1UL << row.Bit)) != 0).Aggregate(Permissions.None, (all, row) => all | row.Ours);

    public static string Write(Permissions permissions) =>
        Table.Where(row => permissions.HasFlag(row.Ours)).Aggregate(0UL, (bits, row) => bits | (1UL << row.Bit)).ToString(CultureInfo.InvariantCulture);
}
