using System.Globalization;
using System.Net.Http.Headers;

namespace CineBot.Discord.Rest;

/// <summary>What an answer tells of its bucket.</summary>
internal sealed record LimitHeaders(string? Bucket, int Limit, int Remaining, TimeSpan ResetAfter)
{
    /// <summary>Null where the answer tells nothing, as for a route without a limit.</summary>
    public static LimitHeaders? Read(HttpResponseHeaders headers)
    {
        if (!TryNumber(headers, "X-RateLimit-Limit", out var limit)) return null;
        if (!TryNumber(headers, "X-RateLimit-Remaining", out var remaining)) return null;
        if (!TryNumber(headers, "X-RateLimit-Reset-After", out var resetAfter)) return null;
        return new(Text(headers, "X-RateLimit-Bucket"), (int)limit, (int)remaining, TimeSpan.FromSeconds(resetAfter));
    }

    public static string? Text(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    public static TimeSpan? Seconds(HttpResponseHeaders headers, string name) =>
        TryNumber(headers, name, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>False also for what no limit of Discord's can be: a negative number, or more than a day of seconds.</summary>
    private static bool TryNumber(HttpResponseHeaders headers, string name, out double number) =>
        double.TryParse(Text(headers, name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && number <= 86_400;
}
