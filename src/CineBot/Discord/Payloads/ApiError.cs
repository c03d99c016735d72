namespace CineBot.Discord.Payloads;

/// <summary>Why Discord said no; for a 429, how long to wait and whether the limit is everybody's.</summary>
internal sealed record ApiError(int Code = 0, string Message = "", double? RetryAfter = null, bool Global = false);
