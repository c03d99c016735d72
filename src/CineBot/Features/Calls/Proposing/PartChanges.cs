using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Proposing;

/// <summary>Keeps what an owner corrected, and shows what it makes: a draft is read back whole, of an announced call they hear who is asked again.</summary>
internal sealed class PartChanges(CallEditing editing, CallPreview preview, CallFacts facts, OpenPlace places)
{
    public OpenPlace Places => places;

    /// <exception cref="Refusal">The call is not theirs, or may not be changed so.</exception>
    public Reply Keep(WriteUnit unit, Request request, Func<CallSheet, CallSheet> change)
    {
        var before = CallSheet.Of(unit, CallDesk.FindHeld(unit, request));
        CallStates.After(before.Call.State, CallAction.Describe);
        var after = change(before);
        return Answer(unit, request, editing.Keep(unit, before, after), CallEditing.Difference(before, after));
    }

    /// <summary>What everybody reads of it, or will.</summary>
    public Reply Preview(IReadUnit unit, Request request, Call call) => call.State switch
    {
        CallState.Draft => preview.Show(unit, request, call),
        CallState.Held => preview.ShowHeld(unit, call),
        _ => (Reply.Say("call.shown") with { Card = new([.. facts.All(CallSheet.Of(unit, call))]) }).With(Back(call)),
    };

    private Reply Answer(WriteUnit unit, Request request, Call call, CallChange change) => call.State switch
    {
        CallState.Draft => preview.Show(unit, request, call),
        CallState.Held => (Reply.Say("call.changed_held") with { Card = preview.Why(unit, call) }).With(Back(call)),
        _ when (change & (CallChange.Dates | CallChange.Place | CallChange.Hours)) != CallChange.None => Reply.Say("call.changed_asked").With(Back(call)),
        _ => Reply.Say("call.changed").With(Back(call)),
    };

    private static Button[] Back(Call call) => [new("call.button.preview", "call.preview", CallCard.Id(call)), new("call.button.manage", "call.manage", CallCard.Id(call))];
}
