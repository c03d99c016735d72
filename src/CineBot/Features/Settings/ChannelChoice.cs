using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Settings;

/// <summary>Where cards of a purpose go: <see cref="Channel"/> is null where moderators chose none, or one that <see cref="Obstacle"/> keeps the bot from using.</summary>
internal sealed record ChannelUse(ChannelId? Channel, Text? Obstacle);

/// <summary>Looks up the channel that moderators chose, and whether the bot can still write there.</summary>
internal sealed class ChannelChoice(IServers servers)
{
    private const Permissions Least = Permissions.ViewChannel | Permissions.SendMessages;

    /// <summary>Where such a card can stand that lost its channel: the one that moderators chose, else the one in which the server greets people; null where the bot may write in neither.</summary>
    public ChannelId? Open(IReadUnit unit, GuildId guild, ChannelPurpose purpose) => Find(unit, guild, purpose).Channel
        ?? (servers.Find(guild) is { SystemChannel: { } door } server && server.Channels.Any(channel => channel.Channel == door && channel.BotPermissions.HasFlag(Least)) ? door : null);

    /// <summary>Whether people can be sent there; a thread is in no list, so nothing is known of it. While the server is not known, the channel is trusted.</summary>
    public bool Stands(GuildId guild, ChannelId channel) => servers.Find(guild) is not { } server || server.Channels.Any(seen => seen.Channel == channel);

    /// <summary>While the server is not known, what was chosen is trusted.</summary>
    public ChannelUse Find(IReadUnit unit, GuildId guild, ChannelPurpose purpose)
    {
        if (ChannelStore.Find(unit, guild, purpose) is not { } chosen) return new(null, null);
        if (servers.Find(guild) is not { } server) return new(chosen, null);
        if (server.Channels.FirstOrDefault(channel => channel.Channel == chosen) is not { } seen) return new(null, new("settings.obstacle.gone", ChannelPanel.PurposeName(purpose), new CommandName("settings")));
        return (purpose.MissingIn(seen) & Least) == Permissions.None ? new(chosen, null) : new(null, new("settings.obstacle.forbidden", ChannelPanel.PurposeName(purpose), chosen));
    }
}
