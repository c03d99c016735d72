namespace CineBot.Discord.Payloads;

/// <summary>The answer of GET /gateway/bot: where to connect, with how many shards, and what may still be spent on new sessions.</summary>
internal sealed record GatewayInfo(string Url, int Shards, SessionStartLimit SessionStartLimit);

/// <summary>The budget of new sessions; <paramref name="ResetAfter"/> is in milliseconds.</summary>
internal sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency);
