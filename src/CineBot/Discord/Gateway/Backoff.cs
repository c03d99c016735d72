namespace CineBot.Discord.Gateway;

/// <summary>How long to wait after failures in a row: nothing after none, then one second doubled each time, less up to half by chance.</summary>
internal static class Backoff
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>The ceiling where each try costs a new session, of which there are only a thousand a day.</summary>
    public static readonly TimeSpan LongestBetweenSessions = TimeSpan.FromMinutes(15);

    public static TimeSpan After(int failures, TimeSpan ceiling, Random chance)
    {
        if (failures <= 0) return TimeSpan.Zero;
        var full = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, failures - 1), ceiling.TotalSeconds));
        return full * (1 - (chance.NextDouble() / 2));
    }
}
