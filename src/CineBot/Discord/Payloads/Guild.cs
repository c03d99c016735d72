namespace CineBot.Discord.Payloads;

/// <summary>A server as Get Guild tells it.</summary>
internal sealed record Guild(
    GuildId Id,
    string Name,
    MemberId OwnerId,
    IReadOnlyList<Role> Roles,
    ChannelId? SystemChannelId = null,
    string? PreferredLocale = null);

/// <summary>A role; permissions in digits. A managed one belongs to an application or a subscription.</summary>
internal sealed record Role(RoleId Id, string Name, string Permissions, int Position, bool Managed = false);
