using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Settings;

/// <summary>The channel under which people can have a private thread.</summary>
internal sealed class ThreadRoom(ChannelChoice channels, IServers servers)
{
    /// <summary>Null where moderators chose none, it is gone, or the bot may not open such threads there; while the server is not known, what was chosen is trusted.</summary>
    public ChannelId? Find(IReadUnit unit, GuildId guild)
    {
        if (channels.Find(unit, guild, ChannelPurpose.Threads).Channel is not { } parent) return null;
        if (servers.Find(guild) is not { } server) return parent;
        return server.Channels.FirstOrDefault(channel => channel.Channel == parent) is { } seen && MayOpen(seen) ? parent : null;
    }

    // Without the right to lock, a thread that is over is at rest all the same.
    private static bool MayOpen(ChannelView channel) => (ChannelPurpose.Threads.MissingIn(channel) & ~Permissions.ManageThreads) == Permissions.None;
}
