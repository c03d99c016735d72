using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Settings;

/// <summary>A channel in use that is gone (<paramref name="Seen"/> is null) or where the bot lacks something; <paramref name="Purpose"/> is null where only cards stand.</summary>
internal sealed record ChannelTrouble(ChannelId Channel, ChannelPurpose? Purpose, ChannelView? Seen, Permissions Missing);

/// <summary>What a server's moderators should see to.</summary>
internal sealed record ServerHealth(IReadOnlyList<ChannelTrouble> Troubles, IReadOnlyList<BrokenChannel> Broken, long Undeliverable)
{
    private const Permissions ToKeepCards = Permissions.ViewChannel | Permissions.SendMessages;

    /// <summary>How many things there are to look at.</summary>
    public long Count => Troubles.Count + Broken.Count + (Undeliverable > 0 ? 1 : 0);

    /// <summary>While the server is not known, only what is stored can be told.</summary>
    public static ServerHealth Of(IReadUnit unit, GuildId guild, ServerView? server) => new(
        server is null ? [] : Find(ChannelStore.All(unit, guild), CardBook.Channels(unit, guild), server.Channels.ToDictionary(channel => channel.Channel)),
        CardBook.AllBroken(unit, guild),
        OutboxStore.CountUndeliverable(unit, guild));

    /// <summary>Null where that channel serves its purpose.</summary>
    public static ChannelTrouble? Of(ChannelPurpose purpose, ChannelId channel, ChannelView? seen)
    {
        var missing = seen is null ? Permissions.None : purpose.MissingIn(seen);
        return seen is null || missing != Permissions.None ? new(channel, purpose, seen, missing) : null;
    }

    private static List<ChannelTrouble> Find(IReadOnlyDictionary<ChannelPurpose, ChannelId> chosen, IReadOnlyList<ChannelId> inUse, Dictionary<ChannelId, ChannelView> seen) =>
    [
        .. ChannelPurpose.All.Where(chosen.ContainsKey).Select(purpose => Of(purpose, chosen[purpose], seen.GetValueOrDefault(chosen[purpose]))).OfType<ChannelTrouble>(),
        // A thread that holds a card is not in the list of channels: nothing is known of it, and nothing wrong.
        .. inUse.Except(chosen.Values).Select(channel => seen.GetValueOrDefault(channel)).OfType<ChannelView>()
            .Where(channel => !channel.BotPermissions.HasFlag(Permissions.Administrator) && (ToKeepCards & ~channel.BotPermissions) != Permissions.None)
            .Select(channel => new ChannelTrouble(channel.Channel, null, channel, ToKeepCards & ~channel.BotPermissions)),
    ];
}
