using CineBot.Discord.Rest;
using CineBot.Discord.Rest.Bodies;
using CineBot.Discord.Rest.Routes;
using CineBot.Interactions;
using Answer = CineBot.Interactions.Answer;

namespace CineBot.Discord.Answering;

/// <summary>Puts an answer into the form that Discord still takes for this interaction: a first callback, an edit after a deferral, a follow-up.</summary>
internal sealed class Answerer(InteractionRoutes routes, ReplyWriter writer, CommandMap map)
{
    /// <summary>Asks Discord to wait. What replaces a private card may only do so where one was clicked on.</summary>
    public Task<CallbackOutcome> DeferAsync(Pending pending, CancellationToken cancellation) =>
        routes.AnswerAsync(pending.Address, pending.Replaces ? Callback.DeferUpdate() : Callback.Defer(isPrivate: true), cancellation);

    /// <summary>The first answer.</summary>
    public Task<CallbackOutcome> AnswerAsync(Pending pending, Answered answered, CancellationToken cancellation) =>
        routes.AnswerAsync(pending.Address, First(pending, answered), cancellation);

    /// <summary>The answer after a deferral; a refusal leaves the card that was clicked on as it is and stands beside it.</summary>
    /// <exception cref="InteractionExpired">Fifteen minutes have passed.</exception>
    public Task AnswerLaterAsync(Pending pending, Answered answered, CancellationToken cancellation)
    {
        var body = writer.Message(answered.Reply, answered.Language, isPrivate: true);
        return pending.Replaces && answered.Answer is not Answer.Update
            ? routes.FollowUpAsync(pending.Address, body, cancellation)
            // Privacy was settled by the deferral: an edit takes no such flag.
            : routes.EditOriginalAsync(pending.Address, body with { Flags = body.Flags & ~Payloads.MessageFlags.Ephemeral }, cancellation);
    }

    private Callback First(Pending pending, Answered answered) => answered switch
    {
        { Answer: Answer.Choices, Reply.Choices: var offered } => Callback.Suggest(writer.Choices(offered ?? [], Kind(pending.Request), answered.Language)),
        { Reply.Form: { } form } => Callback.Open(writer.Form(form, pending.Request.Id, answered.Language)),
        { Answer: Answer.Update } when pending.OnPrivateCard => Callback.Update(writer.Message(answered.Reply, answered.Language, isPrivate: false)),
        _ => Callback.Say(writer.Message(answered.Reply, answered.Language, isPrivate: true)),
    };

    private OptionKind Kind(Request request) =>
        map.Find(request.Path)?.Options.FirstOrDefault(option => option.Name == request.Typing)?.Kind ?? OptionKind.Text;
}
