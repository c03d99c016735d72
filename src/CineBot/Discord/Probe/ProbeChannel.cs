using System.Numerics;
using CineBot.Discord.Servers;
using CineBot.Discord.Writing;
using CineBot.Interactions;

namespace CineBot.Discord.Probe;

/// <summary>Finds a text channel in which the bot may do all that the probe does.</summary>
internal sealed class ProbeChannel(Wording wording)
{
    private const Permissions Needed = Permissions.ViewChannel | Permissions.SendMessages | Permissions.ReadMessageHistory
        | Permissions.CreatePrivateThreads | Permissions.SendMessagesInThreads | Permissions.CreateEvents;

    private const Permissions ForEvents = Permissions.ViewChannel | Permissions.CreateEvents;

    private const int VoiceType = 2;

    /// <exception cref="StartFault">There is none: the sentences say what is missing in the nearest one, and where to grant it.</exception>
    public ChannelId Find(ServerView server)
    {
        var nearest = server.Channels.Where(channel => channel.Kind is PickerKind.TextChannels).MinBy(channel => BitOperations.PopCount((uint)Missing(channel)))
            ?? throw new StartFault($"The server {server.Guild} has no text channel: make one, then run the probe again.");
        var missing = Missing(nearest);
        if (missing == Permissions.None) return nearest.Channel;
        throw new StartFault(
            $"The bot lacks permissions for the probe; in #{nearest.Name} it is missing: {wording.Plain(PermissionNames.Of(missing, nearest.Kind), Language.English)}.",
            "Grant them to the bot's role (Edit Channel, Permissions; Create Events in Server Settings, Roles), then run the probe again.");
    }

    /// <summary>A voice channel in which the bot may plan an event; null where there is none.</summary>
    public static ChannelId? Voice(KnownServer known, ServerView server) => server.Channels
        .Where(channel => known.Channels.GetValueOrDefault(channel.Channel)?.Type == VoiceType && (channel.BotPermissions & (ForEvents | Permissions.Administrator)) is var held && (held.HasFlag(ForEvents) || held.HasFlag(Permissions.Administrator)))
        .Select(channel => (ChannelId?)channel.Channel).FirstOrDefault();

    private static Permissions Missing(ChannelView channel) =>
        channel.BotPermissions.HasFlag(Permissions.Administrator) ? Permissions.None : Needed & ~channel.BotPermissions;
}
