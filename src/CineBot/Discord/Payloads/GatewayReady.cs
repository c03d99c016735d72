namespace CineBot.Discord.Payloads;

/// <summary>The part of READY that a client needs in order to resume and to ask for a sign of life; anything may be absent in a malformed one.</summary>
internal sealed record GatewayReady(string? SessionId, string? ResumeGatewayUrl, ReadyUser? User, IReadOnlyList<EventGuild?>? Guilds);

/// <summary>The bot's own user, by id.</summary>
internal sealed record ReadyUser(string? Id);

/// <summary>The guild that an event is about, by id.</summary>
internal sealed record EventGuild(string? Id);
