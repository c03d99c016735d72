namespace CineBot;

/// <summary>
/// What is to be looked at again and again: at every pace, and at once when community time is moved. A round that fails is told, and the next one comes
/// all the same; only the end of the program ends them.
/// </summary>
internal static class Rounds
{
    public static Task KeepAsync(CommunityClock clock, TimeSpan pace, Func<CancellationToken, Task> round, Action<Exception> failed, CancellationToken stopping) =>
        KeepAsync(new Bell(clock.Time, clock), pace, round, failed, stopping);

    /// <summary>The same, and also at once whenever the bell rings.</summary>
    public static async Task KeepAsync(Bell bell, TimeSpan pace, Func<CancellationToken, Task> round, Action<Exception> failed, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                await round(stopping);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !stopping.IsCancellationRequested)
            {
                failed(fault);
            }

            await bell.WaitAsync(pace, stopping);
        }
    }
}
