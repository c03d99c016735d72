using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Calls.Threads;

/// <summary>Opens one public thread under the card of a call, for whatever people have to say; a post of a forum is one already.</summary>
internal sealed class PublicThread(Outbox outbox, IServers servers) : ICallFollower
{
    private const Permissions Needed = Permissions.CreatePublicThreads | Permissions.SendMessagesInThreads;

    public void Changed(WriteUnit unit, Call call, CallAction action, CallChange change)
    {
        if (action is not (CallAction.Publish or CallAction.Approve)) return;
        if (Home(servers, call.Guild, call.Channel) is { } home && Missing(home) is Permissions.None) outbox.OpenThread(unit, CallCard.RefTo(call), new("call.words", CallFacts.Name(call)));
    }

    public void Freed(WriteUnit unit, Call call, long role)
    {
        // A seat changes nothing of what is said.
    }

    /// <summary>Why a card there has no thread; null where it has one, is one, or nothing is known of the channel.</summary>
    public static Text? Obstacle(IServers servers, GuildId guild, ChannelId channel) =>
        Home(servers, guild, channel) is { } home && Missing(home) is not Permissions.None ? new("call.no_thread", channel, PermissionNames.Of(Missing(home), home.Kind)) : null;

    private static ChannelView? Home(IServers servers, GuildId guild, ChannelId channel) =>
        servers.Find(guild)?.Channels.FirstOrDefault(known => known.Channel == channel && known.Kind is (PickerKind.TextChannels or PickerKind.AnnouncementChannels));

    private static Permissions Missing(ChannelView home) => home.BotPermissions.HasFlag(Permissions.Administrator) ? Permissions.None : Needed & ~home.BotPermissions;
}
