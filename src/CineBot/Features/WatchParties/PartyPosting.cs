using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>Where the card of a party goes, and why not where moderators wanted it.</summary>
internal sealed record PartySpot(ChannelId Channel, Text? Obstacle);

/// <summary>Finds the channel for a new card: the one that moderators chose, else the one where the party is proposed.</summary>
internal sealed class PartyPosting(ChannelChoice channels)
{
    /// <exception cref="Refusal">The bot may not write in the one, nor here.</exception>
    public PartySpot Find(IReadUnit unit, Request request)
    {
        var chosen = channels.Find(unit, request.InGuild, ChannelPurpose.Parties);
        if (chosen.Channel is { } channel) return new(channel, null);
        Check(request);
        return new(request.Channel, chosen.Obstacle);
    }

    private static void Check(Request request)
    {
        var held = request.BotPermissions;
        if (held.HasFlag(Permissions.Administrator)) return;
        if (!held.HasFlag(Permissions.ViewChannel)) throw new Refusal("party.cannot_post", new Text("permission.view_channel"), request.Channel);
        if (!held.HasFlag(Permissions.SendMessages) && !held.HasFlag(Permissions.SendMessagesInThreads))
            throw new Refusal("party.cannot_post", new Text("permission.send_messages"), request.Channel);
    }
}
