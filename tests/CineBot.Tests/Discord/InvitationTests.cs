using System.Web;
using CineBot.Discord;
using CineBot.Interactions;

namespace CineBot.Tests.Discord;

public sealed class InvitationTests
{
    [Fact]
    public void The_invitation_asks_for_what_the_bot_uses_and_never_for_the_right_to_tell_everybody()
    {
        var query = HttpUtility.ParseQueryString(Invitation.LinkFor(123456789012345678).Query);

        Assert.Equal("123456789012345678", query["client_id"]);
        Assert.Equal("bot applications.commands", query["scope"]);
        Assert.Equal(
            Permissions.ViewChannel | Permissions.SendMessages | Permissions.SendMessagesInThreads | Permissions.CreatePublicThreads | Permissions.ReadMessageHistory
                | Permissions.CreatePrivateThreads | Permissions.ManageThreads,
            PermissionBits.Read(query["permissions"]));
    }
}
