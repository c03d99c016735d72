using CineBot.Discord.Rest;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using Microsoft.Extensions.Logging;
using Answer = CineBot.Interactions.Answer;

namespace CineBot.Discord.Answering;

/// <summary>
/// Gives answers and minds those that do not arrive: what was done stands, and the words of a late answer wait for the person.
/// </summary>
internal sealed partial class AnswerDesk(Answerer answerer, IMissedReplies missed, ILogger<AnswerDesk> logger)
{
    public async Task<Outcome> AnswerAsync(Pending pending, Answered answered, CancellationToken cancellation)
    {
        try
        {
            return await OutcomeAsync(await answerer.AnswerAsync(pending, answered, cancellation), pending, answered, cancellation);
        }
        catch (DiscordUnavailable)
        {
            return await KeepAsync(pending, answered, cancellation);
        }
        catch (Exception fault) when (fault is DiscordRefusal or InvalidOperationException)
        {
            Log.Refused(logger, pending.Request.Path, pending.Request.Id, fault);
            await answerer.AnswerAsync(pending, Apology(pending, answered), cancellation);
            return Outcome.Refused;
        }
    }

    /// <summary>Null where Discord could not be told to wait; the answer is then the first one after all.</summary>
    public async Task<CallbackOutcome?> DeferAsync(Pending pending, CancellationToken cancellation)
    {
        try
        {
            return await answerer.DeferAsync(pending, cancellation);
        }
        catch (Exception fault) when (fault is DiscordUnavailable or DiscordRefusal)
        {
            Log.NotDeferred(logger, pending.Request.Path, pending.Request.Id, fault.Message);
            return null;
        }
    }

    public async Task<Outcome> AnswerLaterAsync(Pending pending, Answered answered, CallbackOutcome? deferred, CancellationToken cancellation)
    {
        if (deferred is CallbackOutcome.TooLate) return await KeepAsync(pending, answered, cancellation);
        // Another delivery of the same interaction answers it; this one's effect was claimed only once anyway.
        if (deferred is CallbackOutcome.AlreadyAnswered) return Outcome.AnsweredBefore;
        if (deferred is null) return await AnswerAsync(pending, answered, cancellation);
        try
        {
            if (answered.Reply.Form is not null) throw new InvalidOperationException($"{pending.Request.Path} opens a form too late.");
            await answerer.AnswerLaterAsync(pending, answered, cancellation);
            return Outcome.AnsweredLater;
        }
        catch (Exception late) when (late is InteractionExpired or DiscordUnavailable)
        {
            return await KeepAsync(pending, answered, cancellation);
        }
        catch (Exception fault) when (fault is DiscordRefusal or InvalidOperationException)
        {
            Log.Refused(logger, pending.Request.Path, pending.Request.Id, fault);
            await answerer.AnswerLaterAsync(pending, Apology(pending, answered), cancellation);
            return Outcome.Refused;
        }
    }

    private async Task<Outcome> OutcomeAsync(CallbackOutcome outcome, Pending pending, Answered answered, CancellationToken cancellation) => outcome switch
    {
        CallbackOutcome.Delivered => Outcome.Answered,
        CallbackOutcome.AlreadyAnswered => Outcome.AnsweredBefore,
        _ => await KeepAsync(pending, answered, cancellation),
    };

    // Choices, forms and bare cards are of no use later.
    private async Task<Outcome> KeepAsync(Pending pending, Answered answered, CancellationToken cancellation)
    {
        if (answered.Reply.Text is { } text) await missed.KeepAsync(pending.Request.Guild, pending.Request.Member, text, cancellation);
        return Outcome.Missed;
    }

    private static Answered Apology(Pending pending, Answered answered) =>
        pending.MayDefer || answered.Answer is not Answer.Choices
            ? new(Reply.Say("common.apology", Reference.Of(pending.Request.Id)), Answer.Private, answered.Language)
            : new(Reply.Offer([]), Answer.Choices, answered.Language);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Discord refuses the answer of {Path} to interaction {Interaction}")]
        public static partial void Refused(ILogger logger, string path, InteractionId interaction, Exception fault);

        [LoggerMessage(2, LogLevel.Warning, "{Path} takes long and Discord could not be told so for interaction {Interaction}: {Detail}")]
        public static partial void NotDeferred(ILogger logger, string path, InteractionId interaction, string detail);
    }
}
