using System.Collections.Immutable;
using System.Globalization;
using CineBot.Discord.Payloads;
using CineBot.Discord.Rest;
using CineBot.Discord.Rest.Routes;

namespace CineBot.Discord.Servers;

/// <summary>Asks Discord anew how a server stands, where events about it were lost.</summary>
internal sealed class Rereading(DiscordRest rest)
{
    private readonly GuildRoutes _routes = rest.Guilds;

    /// <summary>The server as it is now; the bot's own roles stay as they were known.</summary>
    public async Task<KnownServer> ReadAsync(KnownServer known, CancellationToken cancellation)
    {
        var server = await _routes.GetAsync(known.Id, cancellation);
        var channels = await _routes.ChannelsAsync(known.Id, cancellation);
        return known with
        {
            Name = server.Name,
            Owner = server.OwnerId,
            SystemChannel = server.SystemChannelId,
            Roles = server.Roles.ToImmutableDictionary(role => role.Id.Value, role => Bits(role.Permissions)),
            Channels = channels.ToImmutableDictionary(channel => channel.Id, channel => Known(channel)),
        };
    }

    private static KnownChannel Known(Channel channel) => new(
        channel.Id,
        channel.Name ?? "",
        (int)channel.Type,
        [.. (channel.PermissionOverwrites ?? []).Select(overwrite => new KnownOverwrite(overwrite.Id, Bits(overwrite.Deny), Bits(overwrite.Allow)))]);

    private static ulong Bits(string digits) => ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : 0;
}
