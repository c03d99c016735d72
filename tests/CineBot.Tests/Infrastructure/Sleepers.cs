namespace CineBot.Tests.Infrastructure;

/// <summary>Waits, without any clock, for the code under test to reach the point at which time may move.</summary>
internal static class Sleepers
{
    /// <summary>Returns once at least so many timers wait.</summary>
    public static async Task SleepingAsync(this ManualTime time, int timers = 1)
    {
        while (time.Waiting < timers) await Task.Yield();
    }

    /// <summary>Returns once the condition holds; a test that waits in vain is ended by its timeout.</summary>
    public static async Task HoldsAsync(Func<bool> condition)
    {
        while (!condition()) await Task.Yield();
    }
}
