using CineBot.Rehearsal.Control;
using CineBot.Rehearsal.People;
using Microsoft.AspNetCore.Http;

namespace CineBot.Rehearsal.Page;

/// <summary>Writes the feed to one window as server-sent events, for as long as it listens.</summary>
internal sealed class LiveDoor(LiveFeed feed, TimeProvider wire)
{
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(15);

    public async Task AnswerAsync(HttpContext http, ControlCall call, CancellationToken stopping)
    {
        LiveReader reader;
        try
        {
            var last = http.Request.Headers["Last-Event-ID"].ToString();
            reader = feed.Open(call.Viewer, last.Length > 0 ? last : call.Query.GetValueOrDefault("after"));
        }
        catch (Exception wrong) when (wrong is CannotAct or InvalidOperationException)
        {
            await RouteDesk.WriteAsync(http, 400, RouteDesk.Problem(wrong.Message));
            return;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        try
        {
            await WriteAsync(http.Response, reader, ended.Token);
        }
        catch (OperationCanceledException)
        {
            // The window was closed, or the rehearsal is over.
        }
        finally
        {
            feed.Close(reader);
        }
    }

    private async Task WriteAsync(HttpResponse response, LiveReader reader, CancellationToken cancellation)
    {
        await response.WriteAsync("retry: 500\n: welcome\n\n", cancellation);
        while (await MoreAsync(reader, cancellation) is { } more)
        {
            if (!more) await response.WriteAsync(": still here\n\n", cancellation);
            while (reader.Lines.TryRead(out var line))
                await response.WriteAsync($"id: {line.Id}\nevent: {line.Word.Event}\ndata: {line.Word.Data}\n\n", cancellation);
            await response.Body.FlushAsync(cancellation);
        }
    }

    /// <summary>True when there is something to say, false after a while without, null when the window was cut off.</summary>
    private async Task<bool?> MoreAsync(LiveReader reader, CancellationToken cancellation)
    {
        using var breath = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var timer = wire.CreateTimer(_ => breath.Cancel(), null, Breath, Timeout.InfiniteTimeSpan);
        try
        {
            return await reader.Lines.WaitToReadAsync(breath.Token) ? true : null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
