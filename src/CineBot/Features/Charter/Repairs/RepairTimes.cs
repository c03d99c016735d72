using NodaTime;

namespace CineBot.Features.Charter.Repairs;

/// <summary>Every delay and limit of repairs.</summary>
internal static class RepairTimes
{
    /// <summary>So long everybody may say whether they take part.</summary>
    public static readonly Duration Open = Duration.FromDays(7);

    /// <summary>After this everybody is asked whether it holds.</summary>
    public static readonly Duration LookedBack = Duration.FromDays(14);

    /// <summary>Nobody writes to the others more often than this in a row through the bot, and then not for a day.</summary>
    public const long MostUnanswered = 5;

    public static readonly Duration Patience = Duration.FromHours(24);

    public const int LongestOffer = 400;

    public const int LongestWords = 1000;

    public const int LongestPromise = 200;

    public const int MostPromises = 5;
}
