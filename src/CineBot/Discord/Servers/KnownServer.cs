using System.Collections.Immutable;
using CineBot.Interactions;

namespace CineBot.Discord.Servers;

/// <summary>A server as Discord told it so far; each event makes a new one of the old.</summary>
internal sealed record KnownServer(GuildId Id, string Name, MemberId Owner)
{
    private const ulong Administrator = 1UL << 3;

    public ChannelId? SystemChannel { get; init; }

    /// <summary>What each role allows, in Discord's bits; the server's own id is everybody.</summary>
    public ImmutableDictionary<long, ulong> Roles { get; init; } = ImmutableDictionary<long, ulong>.Empty;

    public ImmutableDictionary<ChannelId, KnownChannel> Channels { get; init; } = ImmutableDictionary<ChannelId, KnownChannel>.Empty;

    /// <summary>The roles that the bot itself has.</summary>
    public ImmutableHashSet<long> OwnRoles { get; init; } = [];

    /// <summary>Set while Discord cannot reach the server: nothing is known to be gone.</summary>
    public bool IsUnavailable { get; init; }

    public ServerView View(MemberId self) =>
        new(Id, Name, Owner, SystemChannel, [.. Channels.Values.OrderBy(channel => channel.Id.Value).Select(channel => View(channel, self)).OfType<ChannelView>()]);

    // Categories and what the bot has no use for are not shown to features.
    private ChannelView? View(KnownChannel channel, MemberId self)
    {
        PickerKind? kind = channel.Type switch
        {
            0 => PickerKind.TextChannels,
            5 => PickerKind.AnnouncementChannels,
            15 => PickerKind.Forums,
            2 or 13 => PickerKind.VoiceChannels,
            _ => null,
        };
        return kind is { } known ? new(channel.Id, channel.Name, known, PermissionBits.Read(Bits(channel, self))) { Tags = channel.Tags, AsksForTag = channel.AsksForTag } : null;
    }

    // https://discord.com/developers/docs/topics/permissions: roles add up, then everybody's overwrite, then the roles' together, then one's own.
    private ulong Bits(KnownChannel channel, MemberId self)
    {
        var bits = OwnRoles.Append(Id.Value).Aggregate(0UL, (all, role) => all | Roles.GetValueOrDefault(role));
        if (Owner == self || (bits & Administrator) != 0) return ulong.MaxValue;
        bits = Apply(bits, channel.Overwrites.Where(overwrite => overwrite.Target == Id.Value));
        bits = Apply(bits, channel.Overwrites.Where(overwrite => OwnRoles.Contains(overwrite.Target)));
        return Apply(bits, channel.Overwrites.Where(overwrite => overwrite.Target == self.Value));
    }

    private static ulong Apply(ulong bits, IEnumerable<KnownOverwrite> overwrites)
    {
        var (deny, allow) = overwrites.Aggregate((Deny: 0UL, Allow: 0UL), (sum, one) => (sum.Deny | one.Deny, sum.Allow | one.Allow));
        return (bits & ~deny) | allow;
    }
}
