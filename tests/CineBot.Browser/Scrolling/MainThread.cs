using System.Text.Json;

namespace CineBot.Browser.Scrolling;

/// <summary>
/// What the page’s main thread did, task by task, as Chromium’s own tracing tells it. A task is measured by the processor time that it took:
/// on a machine that does other things as well, the time on the wall says how long it was made to wait.
/// </summary>
internal static class MainThread
{
    private const string Mark = "watched";

    /// <summary>How many milliseconds each task took while something was done, the longest first.</summary>
    public static async Task<IReadOnlyList<double>> WatchAsync(IPage page, Func<Task> act)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var (events, over) = (new List<JsonElement>(), new TaskCompletionSource());
        session.Event("Tracing.dataCollected").OnEvent += (_, part) => events.AddRange(part!.Value.GetProperty("value").EnumerateArray().Select(one => one.Clone()));
        session.Event("Tracing.tracingComplete").OnEvent += (_, _) => over.TrySetResult();
        await session.SendAsync("Tracing.start", new()
        {
            ["transferMode"] = "ReportEvents",
            ["traceConfig"] = new Dictionary<string, object> { ["includedCategories"] = new[] { "blink.user_timing", "disabled-by-default-devtools.timeline" } },
        });
        await page.EvaluateAsync("mark => performance.mark(mark)", Mark);
        await act();
        await session.SendAsync("Tracing.end");
        await over.Task.WaitAsync(TestContext.Current.CancellationToken);
        return TasksOf(events);
    }

    // The mark stands on the page’s own thread: other windows of the same browser are other processes.
    private static IReadOnlyList<double> TasksOf(List<JsonElement> events)
    {
        var (process, thread) = events.Where(one => Is(one, Mark)).Select(Where).First();
        return [.. events.Where(one => Is(one, "RunTask") && Where(one) == (process, thread) && one.TryGetProperty("tdur", out _)).Select(one => one.GetProperty("tdur").GetDouble() / 1000).OrderDescending()];
    }

    private static bool Is(JsonElement one, string name) => one.GetProperty("name").GetString() == name;

    private static (int Process, int Thread) Where(JsonElement one) => (one.GetProperty("pid").GetInt32(), one.GetProperty("tid").GetInt32());
}
