using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Members;
using CineBot.Storage;

namespace CineBot.Features.Settings;

/// <summary>A channel in use that is gone (<paramref name="Seen"/> is null) or where the bot lacks something; <paramref name="Purpose"/> is null where only cards stand.</summary>
internal sealed record ChannelTrouble(ChannelId Channel, ChannelPurpose? Purpose, ChannelView? Seen, Permissions Missing);

/// <summary>
/// What a server's moderators should see to. <paramref name="Waiting"/> is what keeps roles from being given or taken; <paramref name="MissingForMeasures"/>
/// is what the bot would lack, whether or not anything was decided: who looks here learns of no case.
/// </summary>
internal sealed record ServerHealth(IReadOnlyList<ChannelTrouble> Troubles, IReadOnlyList<BrokenChannel> Broken, long Undeliverable, IReadOnlyList<Obstacle> Waiting, Permissions MissingForMeasures)
{
    private const Permissions ForMeasures = Permissions.ManageRoles | Permissions.BanMembers;
    private const Permissions ToKeepCards = Permissions.ViewChannel | Permissions.SendMessages;

    /// <summary>How many things there are to look at.</summary>
    public long Count => Troubles.Count + Broken.Count + Waiting.Count + (Undeliverable > 0 ? 1 : 0);

    /// <summary>While the server is not known, only what is stored can be told.</summary>
    public static ServerHealth Of(IReadUnit unit, GuildId guild, ServerView? server, IReadOnlyList<string> openActs) => new(
        server is null ? [] : Find(ChannelStore.All(unit, guild), CardBook.Channels(unit, guild), server.Channels.ToDictionary(channel => channel.Channel)),
        CardBook.AllBroken(unit, guild),
        OutboxStore.CountUndeliverable(unit, guild),
        MemberActStore.Lacking(unit, guild, openActs),
        server is not null && CapabilityStore.Named(unit, guild, Capability.Cases, 1).Count > 0 ? Missing(server.BotPermissions) : Permissions.None);

    /// <summary>Null where that channel serves its purpose.</summary>
    public static ChannelTrouble? Of(ChannelPurpose purpose, ChannelId channel, ChannelView? seen)
    {
        var missing = seen is null ? Permissions.None : purpose.MissingIn(seen);
        return seen is null || missing != Permissions.None ? new(channel, purpose, seen, missing) : null;
    }

    private static Permissions Missing(Permissions own) => own.HasFlag(Permissions.Administrator) ? Permissions.None : ForMeasures & ~own;

    private static List<ChannelTrouble> Find(IReadOnlyDictionary<ChannelPurpose, ChannelId> chosen, IReadOnlyList<ChannelId> inUse, Dictionary<ChannelId, ChannelView> seen) =>
    [
        .. ChannelPurpose.All.Where(chosen.ContainsKey).Select(purpose => Of(purpose, chosen[purpose], seen.GetValueOrDefault(chosen[purpose]))).OfType<ChannelTrouble>(),
        // A thread that holds a card is not in the list of channels: nothing is known of it, and nothing wrong.
        .. inUse.Except(chosen.Values).Select(channel => seen.GetValueOrDefault(channel)).OfType<ChannelView>()
            .Where(channel => !channel.BotPermissions.HasFlag(Permissions.Administrator) && (ToKeepCards & ~channel.BotPermissions) != Permissions.None)
            .Select(channel => new ChannelTrouble(channel.Channel, null, channel, ToKeepCards & ~channel.BotPermissions)),
    ];
}
