using CineBot.Storage;

namespace CineBot.Tests.Storage;

/// <summary>Units that are certain to be written as one group.</summary>
internal static class Groups
{
    /// <summary>Holds the writer in a unit that writes nothing until all of these are queued behind it, in this order.</summary>
    public static async Task<List<Task<int>>> TogetherAsync(this Database database, IEnumerable<Func<WriteUnit, int>> units, Action<Task>? onQueued = null)
    {
        using var queued = new ManualResetEventSlim();
        var busy = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var holding = database.WriteAsync<int>(_ => Hold(busy, queued), CancellationToken.None);
        await busy.Task;
        var tasks = new List<Task<int>>();
        foreach (var unit in units)
        {
            tasks.Add(database.WriteAsync(unit, CancellationToken.None));
            onQueued?.Invoke(tasks[^1]);
        }

        queued.Set();
        await Assert.ThrowsAsync<TimeoutException>(() => holding);
        return tasks;
    }

    private static int Hold(TaskCompletionSource busy, ManualResetEventSlim queued)
    {
        busy.TrySetResult();
        Assert.True(queued.Wait(TimeSpan.FromSeconds(30)));
        throw new TimeoutException("A unit that fails leaves no commit of its own.");
    }
}
