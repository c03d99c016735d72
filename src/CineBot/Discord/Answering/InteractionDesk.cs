using CineBot.Discord.Gateway;
using CineBot.Discord.Reading;
using CineBot.Interactions;
using Microsoft.Extensions.Logging;

namespace CineBot.Discord.Answering;

/// <summary>Takes an interaction from the wire to its answer: read, dispatched, deferred where it takes long, answered.</summary>
internal sealed partial class InteractionDesk(InteractionReader reader, Dispatcher dispatcher, AnswerDesk answers, TimeProvider wireTime, ILogger<InteractionDesk> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);

    /// <summary>Never throws but when cancelled.</summary>
    public async Task HandleAsync(GatewayEvent received, CancellationToken cancellation)
    {
        var receivedAt = wireTime.GetUtcNow();
        var since = wireTime.GetTimestamp();
        if (reader.Read(received.Data) is not { } interaction)
        {
            Log.Unreadable(logger, received.Data.Length);
            return;
        }

        var request = interaction.Request;
        var pending = new Pending(request, new(request.Id, interaction.Application, interaction.Token, receivedAt), dispatcher.AnswerOf(request), interaction.OnPrivateCard);
        try
        {
            var outcome = await HandleAsync(pending, cancellation);
            var milliseconds = (long)wireTime.GetElapsedTime(since).TotalMilliseconds;
            if (dispatcher.IsDiscreet(request)) Log.HandledDiscreetly(logger, milliseconds, outcome);
            else Log.Handled(logger, request.Path, request.Member, milliseconds, outcome);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            Log.Failed(logger, request.Path, request.Id, Reference.Of(request.Id), fault);
        }
    }

    private async Task<Outcome> HandleAsync(Pending pending, CancellationToken cancellation)
    {
        var work = dispatcher.DispatchAsync(pending.Request, cancellation);
        if (!pending.MayDefer || await IsDoneSoonAsync(work, cancellation)) return await answers.AnswerAsync(pending, await work, cancellation);
        var deferred = await answers.DeferAsync(pending, cancellation);
        return await answers.AnswerLaterAsync(pending, await work, deferred, cancellation);
    }

    private async Task<bool> IsDoneSoonAsync(Task work, CancellationToken cancellation)
    {
        if (work.IsCompleted) return true;
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var first = await Task.WhenAny(work, Task.Delay(Patience, wireTime, enough.Token));
        await enough.CancelAsync();
        return first == work || cancellation.IsCancellationRequested;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Path} by {Member} in {Milliseconds} ms: {Outcome}")]
        public static partial void Handled(ILogger logger, string path, MemberId member, long milliseconds, Outcome outcome);

        [LoggerMessage(4, LogLevel.Information, "Something discreet in {Milliseconds} ms: {Outcome}")]
        public static partial void HandledDiscreetly(ILogger logger, long milliseconds, Outcome outcome);

        [LoggerMessage(2, LogLevel.Warning, "An interaction of {Bytes} bytes could not be read")]
        public static partial void Unreadable(ILogger logger, int bytes);

        [LoggerMessage(3, LogLevel.Error, "{Path} could not be answered for interaction {Interaction}, reference {Reference}")]
        public static partial void Failed(ILogger logger, string path, InteractionId interaction, string reference, Exception fault);
    }
}
