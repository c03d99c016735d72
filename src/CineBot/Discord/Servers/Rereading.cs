using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using CineBot.Discord.Payloads;
using CineBot.Discord.Rest;
using CineBot.Discord.Rest.Routes;
using CineBot.Interactions;

namespace CineBot.Discord.Servers;

/// <summary>Asks Discord anew how a server stands, where events about it were lost.</summary>
internal sealed class Rereading(DiscordRest rest)
{
    private readonly GuildRoutes _routes = rest.Guilds;

    /// <summary>The bot's own account.</summary>
    public async Task<MemberId> SelfAsync(CancellationToken cancellation) => new((await rest.Self.AccountAsync(cancellation)).Id.Value);

    /// <summary>The servers that the bot is in, for a process that took a session over and is told of none.</summary>
    public async IAsyncEnumerable<KnownServer> ReadAllAsync(MemberId self, [EnumeratorCancellation] CancellationToken cancellation)
    {
        GuildSummary[] page;
        var after = new GuildId(0);
        do
        {
            page = await rest.Self.GuildsAsync(after, cancellation);
            foreach (var guild in page) yield return await ReadAsync(new(guild.Id, "", default), self, cancellation);
            if (page.Length > 0) after = page[^1].Id;
        }
        while (page.Length == SelfRoutes.GuildsAPage);
    }

    /// <summary>The server as it is now.</summary>
    public async Task<KnownServer> ReadAsync(KnownServer known, MemberId self, CancellationToken cancellation)
    {
        var own = await _routes.FindMemberAsync(known.Id, self, cancellation);
        var server = await _routes.GetAsync(known.Id, cancellation);
        var channels = await _routes.ChannelsAsync(known.Id, cancellation);
        return known with
        {
            Name = server.Name,
            Owner = server.OwnerId,
            SystemChannel = server.SystemChannelId,
            OwnRoles = own is null ? known.OwnRoles : [.. own.Roles.Select(role => role.Value)],
            Roles = server.Roles.ToImmutableDictionary(role => role.Id.Value, role => new KnownRole(role.Name, role.Position, Bits(role.Permissions), role.Managed)),
            Channels = channels.ToImmutableDictionary(channel => channel.Id, channel => Known(channel)),
        };
    }

    private static KnownChannel Known(Channel channel) => new(
        channel.Id,
        channel.Name ?? "",
        (int)channel.Type,
        [.. (channel.PermissionOverwrites ?? []).Select(overwrite => new KnownOverwrite(overwrite.Id, Bits(overwrite.Deny), Bits(overwrite.Allow)))])
    {
        Tags = [.. (channel.AvailableTags ?? []).Select(tag => new ForumTag(tag.Id, tag.Name, tag.Moderated))],
        AsksForTag = ForumFlags.AsksForTag(channel.Flags),
        IsAdult = channel.Nsfw,
    };

    private static ulong Bits(string digits) => ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : 0;
}
