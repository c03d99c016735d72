namespace CineBot.Discord.Gateway;

/// <summary>
/// A session that Discord keeps for a while after a cut: where and with what to resume it, and whom the bot may ask about to
/// see whether it still hears: itself (<paramref name="Self"/>) in one of its guilds.
/// </summary>
internal sealed record GatewaySession(string Id, GatewayAddress ResumeAt, string Self);

/// <summary>A session as it is stored; <paramref name="SavedAt"/> is wire time in Unix milliseconds.</summary>
internal sealed record SavedSession(string Id, string ResumeAt, string Self, IReadOnlyList<string> Guilds, long Sequence, long SavedAt);
