using CineBot.Interactions.Forms;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using Microsoft.Extensions.Logging;

namespace CineBot.Interactions;

/// <summary>
/// Brings a request to its handler and back. A refusal becomes a private sentence that says how to go on; anything else that goes wrong
/// becomes an apology with a short reference and one line in the log.
/// </summary>
internal sealed partial class Dispatcher(CommandMap map, Reception reception, FormDesk forms, Mailbox mailbox, ILogger<Dispatcher> logger)
{
    /// <summary>How the request's handler answers; private where there is none, since the person is told so.</summary>
    public Answer AnswerOf(Request request) => request.Kind switch
    {
        RequestKind.Search => Answer.Choices,
        _ => map.Find(request.Path)?.Answer ?? Answer.Private,
    };

    /// <summary>Whether nothing may be logged of who asked this.</summary>
    public bool IsDiscreet(Request request) => map.Find(request.Path)?.Access.IsDiscreet ?? false;

    /// <summary>Never throws for what a person did, nor for what the bot did wrong: only when cancelled.</summary>
    public async Task<Answered> DispatchAsync(Request request, CancellationToken cancellation)
    {
        request = await reception.HearAsync(request, cancellation);
        try
        {
            request = await reception.GreetAsync(request, cancellation);
            return Elsewhere.Carry(await RunAsync(request, cancellation), request);
        }
        catch (Refusal refusal)
        {
            return await RefuseAsync(request, refusal, cancellation);
        }
        catch (StorageUnavailable unavailable)
        {
            Log.Unavailable(logger, request.Path, request.Id, unavailable);
            return await RefuseAsync(request, new("common.busy"), cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            var reference = Reference.Of(request.Id);
            Log.Failed(logger, request.Path, request.Id, reference, fault);
            return await RefuseAsync(request, new("common.apology", reference), cancellation);
        }
    }

    private async Task<Answered> RunAsync(Request request, CancellationToken cancellation)
    {
        var handler = HandlerOf(request);
        request = await reception.AdmitAsync(request, handler, cancellation);
        if (request.Kind is RequestKind.Search) return new(await SearchAsync(handler, request, cancellation), Answer.Choices, request.Language);

        if (handler.Kind is HandlerKind.Form) await FormDesk.CheckAsync(handler, request, cancellation);
        var reply = await handler.Run(request, cancellation);
        if (reply.Next is { } next) return Beside(await RunAsync(next, cancellation));
        if (reply.Form is { } form) return new(reply with { Form = await forms.FillAsync(form, request, cancellation) }, Answer.Form, request.Language);

        var answer = handler.Answer is Answer.Form ? Answer.Private : handler.Answer;
        return new(await AfterwardsAsync(handler, request, reply, answer, cancellation), answer, reply.Language ?? request.Language);
    }

    // The card that it would have replaced is not the one that was pressed.
    private static Answered Beside(Answered answered) => answered.Answer is Answer.Update ? answered with { Answer = Answer.Private } : answered;

    // What the person asked for is done: a database that fails only now must not make it look refused, or they would do it again.
    private async Task<Reply> AfterwardsAsync(Handler handler, Request request, Reply reply, Answer answer, CancellationToken cancellation)
    {
        try
        {
            if (handler.Kind is HandlerKind.Form) await forms.ForgetAsync(request, cancellation);
            return answer is Answer.Private ? await mailbox.AnnounceAsync(request, reply, cancellation) : reply;
        }
        catch (StorageUnavailable unavailable)
        {
            Log.Unavailable(logger, request.Path, request.Id, unavailable);
            return reply;
        }
    }

    private Handler HandlerOf(Request request) =>
        map.Find(request.Path) is { } handler && Fits(request.Kind, handler.Kind) ? handler : throw new Refusal("common.outdated", new CommandName("help"));

    private static bool Fits(RequestKind asked, HandlerKind registered) => asked switch
    {
        RequestKind.Press => registered is HandlerKind.Press,
        RequestKind.Form => registered is HandlerKind.Form,
        RequestKind.Search => registered is HandlerKind.Command,
        _ => registered is HandlerKind.Command or HandlerKind.MessageMenu or HandlerKind.PersonMenu,
    };

    private static Task<Reply> SearchAsync(Handler handler, Request request, CancellationToken cancellation) =>
        handler.Options.FirstOrDefault(option => option.Name == request.Typing)?.Search is { } search
            ? search(request, cancellation)
            : Task.FromResult(Reply.Offer([]));

    private async Task<Answered> RefuseAsync(Request request, Refusal refusal, CancellationToken cancellation)
    {
        if (request.Kind is RequestKind.Search) return new(Reply.Offer([]), Answer.Choices, request.Language);
        var reply = Reply.Say(refusal.Text).With([.. refusal.WaysOut]);
        if (request.Kind is RequestKind.Form) reply = await forms.KeepAsync(request, reply, refusal, cancellation);
        return Elsewhere.Carry(new(reply, Answer.Private, request.Language), request);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Path} failed for interaction {Interaction}, reference {Reference}")]
        public static partial void Failed(ILogger logger, string path, InteractionId interaction, string reference, Exception fault);

        [LoggerMessage(2, LogLevel.Warning, "{Path} could not reach the database for interaction {Interaction}")]
        public static partial void Unavailable(ILogger logger, string path, InteractionId interaction, StorageUnavailable fault);
    }
}
