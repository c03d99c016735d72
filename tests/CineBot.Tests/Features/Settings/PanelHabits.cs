using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Settings;

/// <summary>What the tests of the settings do again and again.</summary>
internal static class PanelHabits
{
    public const Permissions All = Permissions.ViewChannel | Permissions.SendMessages | Permissions.ReadMessageHistory | Permissions.SendMessagesInThreads | Permissions.CreatePublicThreads | Permissions.CreatePrivateThreads | Permissions.ManageThreads;

    /// <summary>Agnès, who manages the server, picks in the panel.</summary>
    public static Task<Answered> PickInPanelAsync(this Club club, string path, string? id, params object[] picked) => club.PickInPanelAsync(Agnès, path, id, picked);

    public static Task<Answered> PickInPanelAsync(this Club club, MemberId member, string path, string? id, params object[] picked)
    {
        object[] ids = id is null ? [] : [id];
        return club.SendAsync(club.Press(member, path, ids) with { Picked = [.. picked.Select(one => $"{one}")], Permissions = member == Agnès ? Permissions.ManageServer : Permissions.None });
    }

    public static Task<Answered> OpenViewAsync(this Club club, string view) =>
        club.SendAsync(club.Press(Agnès, "settings.view", view) with { Permissions = Permissions.ManageServer });

    public static Task<Answered> OpenPanelAsync(this Club club, MemberId member, Permissions permissions) =>
        club.SendAsync(club.Ask(member, "settings") with { Permissions = permissions });

    /// <summary>The bot's permissions in one channel from now on; in the others it has all.</summary>
    public static void Allow(this Club club, ChannelId channel, Permissions permissions) => club.Seen = View with
    {
        Channels = [.. View.Channels.Select(known => known with { BotPermissions = known.Channel == channel ? permissions : All })],
    };
}
