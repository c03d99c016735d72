using CineBot.Features.Calls.Screening;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Proposing;

/// <summary>The press that announces a call, and the one that hands it to a moderator to be read first.</summary>
internal sealed class PublishCommands(Database database, Publishing publishing, Holding holding) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("call.publish", Access.Member.If(Gates.Calls).Within(Limits.Calls), Answer.Update, PublishAsync);
        map.Press("call.submit", Access.Member.If(Gates.Calls).Within(Limits.Calls), Answer.Update, SubmitAsync);
    }

    private Task<Reply> PublishAsync(Request request, CancellationToken cancellation) =>
        database.WriteAsync(request, unit => publishing.Publish(unit, request, CallDesk.FindHeld(unit, request)), cancellation);

    private Task<Reply> SubmitAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var draft = CallDesk.FindHeld(unit, request);
            CallStates.After(draft.State, CallAction.Publish);
            var held = holding.Hold(unit, draft with { Channel = publishing.Check(unit, request, draft).Channel });
            return Reply.Say("call.submitted").With(new Button("call.button.preview", "call.preview", CallCard.Id(held)));
        },
        cancellation);
}
