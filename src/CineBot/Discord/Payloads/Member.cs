namespace CineBot.Discord.Payloads;

/// <summary>A person in a server, as Get Member tells it.</summary>
internal sealed record Member(
    Account User,
    IReadOnlyList<RoleId> Roles,
    string? Nick = null,
    DateTimeOffset? JoinedAt = null,
    DateTimeOffset? CommunicationDisabledUntil = null);
