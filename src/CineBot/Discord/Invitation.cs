using System.Globalization;
using CineBot.Interactions;

namespace CineBot.Discord;

/// <summary>The link by which somebody invites the bot into a server: with the permissions that it uses, and no other.</summary>
internal static class Invitation
{
    /// <summary>
    /// See and write in channels and threads; open a thread under a watch party, and a private one for those who are in a shoot; lock the one in which they may
    /// not go on, and the post of a call that is over; read back its own messages after a doubtful sending. To give roles and to exclude is asked for only
    /// where a server wants that of the bot: its settings say so, under « Santé ».
    /// </summary>
    public const Permissions Needed = Permissions.ViewChannel | Permissions.SendMessages | Permissions.ReadMessageHistory
        | Permissions.SendMessagesInThreads | Permissions.CreatePublicThreads | Permissions.CreatePrivateThreads | Permissions.ManageThreads;

    public static Uri LinkFor(long application) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"https://discord.com/oauth2/authorize?client_id={application}&scope=bot%20applications.commands&permissions={PermissionBits.Write(Needed)}"));
}
