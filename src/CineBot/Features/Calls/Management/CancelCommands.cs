using CineBot.Features.Calls.Law;
using CineBot.Features.Calls.Proposing;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Management;

/// <summary>
/// Calling a shoot off: first what would keep everybody, a new date; then a reason, which all who applied are told. By those who hold it, and by moderators
/// where it was announced.
/// </summary>
internal sealed class CancelCommands(Database database, CallDesk desk, CallNews news) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("call.cancel", Access.Member, Answer.Update, AskAsync);
        map.Press("call.cancel-why", Access.Member.Within(Limits.Care), Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form("call.cancelling", Access.Member.Within(Limits.Care), Answer.Private, CancelAsync, BuildAsync);
    }

    private Task<Reply> AskAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var overseen = Overseeing.Find(unit, request);
            var (call, id) = (overseen.Call, CallCard.Id(overseen.Call));
            CallStates.After(call.State, CallAction.Cancel);
            var canMove = overseen.IsHolder && call.PublishedAt is not null && CallStates.Allows(call.State, CallAction.Move);
            return Reply.Say(canMove ? "manage.cancel" : "manage.cancel_only", CallFacts.Name(call)).With(
            [
                .. canMove ? [new Button("manage.button.new_date", "call.correct", id, PartForm.When) { Look = ButtonLook.Main }] : Array.Empty<Button>(),
                new Button("manage.button.cancel_why", "call.cancel-why", id) { Look = ButtonLook.Danger },
                PanelButtons.Back(call),
            ]);
        },
        cancellation);

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            CallStates.After(Overseeing.Find(unit, request).Call.State, CallAction.Cancel);
            return new Form("call.cancelling", "manage.cancelling", new TextField("reason", "manage.cancelling.reason") { MaxLength = Call.LongestReason, Tall = true, Hint = "manage.cancelling.hint" }) { Ids = request.Ids };
        },
        cancellation);

    private Task<Reply> CancelAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var overseen = Overseeing.Find(unit, request);
            var reason = request.Words("reason") ?? throw new Refusal("manage.no_words");
            if (PublicTextScan.Private(reason) is { } hit) throw new Refusal("manage.cancel_public", hit.Fragment, hit.Name);
            var call = overseen.Call.After(CallAction.Cancel) with { CancelReason = reason, ClosedAt = unit.Now, HoldReason = overseen.Call.State is CallState.Held ? overseen.Call.HoldReason ?? "" : null };
            InvitationStore.Close(unit, call);
            desk.Save(unit, call, CallAction.Cancel);
            news.TellOwners(unit, call, new("manage.news.cancelled", CallFacts.Name(call), reason), but: request.Member);
            return Reply.Say("manage.done.cancel", CallFacts.Name(call)).With(new Button("manage.button.duplicate", "call.duplicate", CallCard.Id(call)));
        },
        cancellation);
}
