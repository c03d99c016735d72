using System.Collections.Immutable;
using System.Globalization;
using CineBot.Interactions;

namespace CineBot.Discord.Servers;

/// <summary>A server as Discord told it so far; each event makes a new one of the old.</summary>
internal sealed record KnownServer(GuildId Id, string Name, MemberId Owner)
{
    private const ulong Administrator = 1UL << 3;
    private const ulong Looking = 1UL << 10;
    private const ulong Everything = ulong.MaxValue;

    public ChannelId? SystemChannel { get; init; }

    /// <summary>Its roles; the server's own id is everybody.</summary>
    public ImmutableDictionary<long, KnownRole> Roles { get; init; } = ImmutableDictionary<long, KnownRole>.Empty;

    public ImmutableDictionary<ChannelId, KnownChannel> Channels { get; init; } = ImmutableDictionary<ChannelId, KnownChannel>.Empty;

    /// <summary>The roles that the bot itself has.</summary>
    public ImmutableHashSet<long> OwnRoles { get; init; } = [];

    /// <summary>Set while Discord cannot reach the server: nothing is known to be gone.</summary>
    public bool IsUnavailable { get; init; }

    public ServerView View(MemberId self) =>
        new(Id, Name, Owner, SystemChannel, [.. Channels.Values.OrderBy(channel => channel.Id.Value).Select(channel => View(channel, self)).OfType<ChannelView>()])
        {
            Roles = RoleViews(),
            BotRoles = OwnRoles.Select(role => new RoleId(role)).ToHashSet(),
            BotPermissions = PermissionBits.Read(ServerBits(self)),
        };

    private IReadOnlyList<RoleView> RoleViews()
    {
        var allowed = Channels.Values.SelectMany(channel => channel.Overwrites).GroupBy(overwrite => overwrite.Target)
            .ToDictionary(target => target.Key, target => target.Aggregate(0UL, (all, overwrite) => all | overwrite.Allow));
        return [.. Roles.Where(role => role.Key != Id.Value).OrderByDescending(role => role.Value.Position).Select(role => role.Value.View(role.Key, allowed.GetValueOrDefault(role.Key)))];
    }

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
        if (kind is not { } known) return null;
        return new(channel.Id, channel.Name, known, PermissionBits.Read(Bits(channel, self)))
        {
            Tags = channel.Tags,
            AsksForTag = channel.AsksForTag,
            IsOpen = (EverybodysBits(channel) & Looking) != 0,
            Audience = Audience(channel),
            IsAdult = channel.IsAdult,
        };
    }

    private ulong EverybodysBits(KnownChannel channel) =>
        Apply(Roles.GetValueOrDefault(Id.Value)?.Bits ?? 0, channel.Overwrites.Where(overwrite => overwrite.Target == Id.Value));

    // Roles hold throughout the server: where two channels overwrite the same for the same people, the same people look at both.
    private static string Audience(KnownChannel channel) => "=" + string.Join(
        ' ',
        channel.Overwrites.Where(overwrite => ((overwrite.Deny | overwrite.Allow) & Looking) != 0).OrderBy(overwrite => overwrite.Target)
            .Select(overwrite => string.Create(CultureInfo.InvariantCulture, $"{((overwrite.Allow & Looking) != 0 ? '+' : '-')}{overwrite.Target}")));

    // https://discord.com/developers/docs/topics/permissions: roles add up, then everybody's overwrite, then the roles' together, then one's own.
    private ulong Bits(KnownChannel channel, MemberId self)
    {
        var bits = ServerBits(self);
        if (bits == Everything) return bits;
        bits = Apply(bits, channel.Overwrites.Where(overwrite => overwrite.Target == Id.Value));
        bits = Apply(bits, channel.Overwrites.Where(overwrite => OwnRoles.Contains(overwrite.Target)));
        return Apply(bits, channel.Overwrites.Where(overwrite => overwrite.Target == self.Value));
    }

    /// <summary>What the bot may do in the server as a whole.</summary>
    private ulong ServerBits(MemberId self)
    {
        var bits = OwnRoles.Append(Id.Value).Aggregate(0UL, (all, role) => all | (Roles.GetValueOrDefault(role)?.Bits ?? 0));
        return Owner == self || (bits & Administrator) != 0 ? Everything : bits;
    }

    private static ulong Apply(ulong bits, IEnumerable<KnownOverwrite> overwrites)
    {
        var (deny, allow) = overwrites.Aggregate((Deny: 0UL, Allow: 0UL), (sum, one) => (sum.Deny | one.Deny, sum.Allow | one.Allow));
        return (bits & ~deny) | allow;
    }
}
