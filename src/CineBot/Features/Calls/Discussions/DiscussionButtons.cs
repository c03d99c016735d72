using System.Globalization;
using CineBot.Interactions;

namespace CineBot.Features.Calls.Discussions;

/// <summary>The presses that go with a discussion; they name nobody.</summary>
internal static class DiscussionButtons
{
    public static Button Reply(Discussion discussion) => new("discuss.button.reply", "call.discuss-write", Ids(discussion)) { Look = ButtonLook.Main };

    public static Button Write(Discussion discussion) => new("discuss.button.write", "call.discuss-write", Ids(discussion)) { Look = ButtonLook.Main };

    public static Button Close(Discussion discussion) => new("discuss.button.close", "call.discuss-close", Ids(discussion));

    private static string[] Ids(Discussion discussion) => [discussion.Call.ToString(CultureInfo.InvariantCulture), discussion.Number.ToString(CultureInfo.InvariantCulture)];
}
