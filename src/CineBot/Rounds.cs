namespace CineBot;

/// <summary>
/// What is to be looked at again and again: at every pace, and at once when community time is moved. A round that fails is told, and the next one comes
/// all the same; only the end of the program ends them.
/// </summary>
internal static class Rounds
{
    public static async Task KeepAsync(CommunityClock clock, TimeSpan pace, Func<CancellationToken, Task> round, Action<Exception> failed, CancellationToken stopping)
    {
        var bell = new Bell(clock.Time, clock);
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
