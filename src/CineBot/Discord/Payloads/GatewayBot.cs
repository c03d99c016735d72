namespace CineBot.Discord.Payloads;

/// <summary>Where the gateway is, in how many shards, and how many sessions may still be begun.</summary>
internal sealed record GatewayBot(Uri Url, int Shards, SessionStartLimit SessionStartLimit);

/// <summary>The budget of identifies; <see cref="ResetAfter"/> is in milliseconds.</summary>
internal sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency);
