using CineBot.Features.Calls.Threads;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Proposing;

/// <summary>Where the card of a call goes, and why not where moderators wanted it.</summary>
internal sealed record CallSpot(ChannelId Channel, Text? Obstacle);

/// <summary>Finds the channel for a new card: the one that moderators chose for calls, else the one where it is published from.</summary>
internal sealed class CallPosting(ChannelChoice channels, IServers servers)
{
    /// <exception cref="Refusal">The bot may not write in the one, nor here.</exception>
    public CallSpot Find(IReadUnit unit, Request request)
    {
        var chosen = channels.Find(unit, request.InGuild, ChannelPurpose.Announcements);
        if (chosen.Channel is { } channel) return new(channel, PublicThread.Obstacle(servers, request.InGuild, channel));
        var held = request.BotPermissions;
        if (held.HasFlag(Permissions.Administrator)) return Here(request, chosen.Obstacle);
        if (!held.HasFlag(Permissions.ViewChannel)) throw new Refusal("call.cannot_post", new Text("permission.view_channel"), request.Channel);
        if (!held.HasFlag(Permissions.SendMessages) && !held.HasFlag(Permissions.SendMessagesInThreads)) throw new Refusal("call.cannot_post", new Text("permission.send_messages"), request.Channel);
        return Here(request, chosen.Obstacle);
    }

    private CallSpot Here(Request request, Text? obstacle) => new(request.Channel, obstacle ?? PublicThread.Obstacle(servers, request.InGuild, request.Channel));
}
