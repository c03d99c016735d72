using System.Globalization;
using CineBot.Interactions;

namespace CineBot.Discord;

/// <summary>The link by which somebody invites the bot into a server: with the permissions that it uses, and no other.</summary>
internal static class Invitation
{
    /// <summary>See and write in channels and threads; open a thread under a watch party; read back its own messages after a doubtful sending.</summary>
    public const Permissions Needed =
        Permissions.ViewChannel | Permissions.SendMessages | Permissions.SendMessagesInThreads | Permissions.CreatePublicThreads | Permissions.ReadMessageHistory;

    public static Uri LinkFor(long application) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"https://discord.com/oauth2/authorize?client_id={application}&scope=bot%20applications.commands&permissions={PermissionBits.Write(Needed)}"));
}
