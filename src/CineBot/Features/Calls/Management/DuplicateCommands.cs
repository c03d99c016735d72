using CineBot.Features.Calls.Proposing;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Management;

/// <summary>A new draft like a call that one holds: everything but its dates, and whatever people did with it.</summary>
internal sealed class DuplicateCommands(Database database) : ICommandSet
{
    public void Describe(CommandMap map) => map.Press("call.duplicate", Access.Member, Answer.Private, DuplicateAsync);

    private Task<Reply> DuplicateAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var call = CallDesk.FindHeld(unit, request);
            var copy = Copy(unit, request, call);
            CallStore.Add(unit, copy);
            foreach (var role in CallRoleStore.Of(unit, call.Guild, call.Number)) CallRoleStore.Set(unit, copy.Guild, copy.Number, role);
            if (PracticalStore.Find(unit, call.Guild, call.Number) is { IsEmpty: false } practicals) PracticalStore.Set(unit, copy.Guild, copy.Number, practicals);
            return Reply.Say("manage.done.duplicate", CallFacts.Name(copy)).With(
                new Button("manage.button.dates", "call.correct", CallCard.Id(copy), PartForm.When) { Look = ButtonLook.Main },
                new Button("manage.button.preview", "call.preview", CallCard.Id(copy)),
                PanelButtons.Manage(copy));
        },
        cancellation);

    // Whoever presses holds the new one; the two may hold it together again once the other agrees.
    private static Call Copy(WriteUnit unit, Request request, Call call) => call with
    {
        Number = CallStore.NextNumber(unit, call.Guild),
        State = CallState.Draft,
        Owner = request.Member,
        CoOwner = null,
        CreatedAt = unit.Now,
        ClosesAt = null,
        ExpiresAt = null,
        FirstDay = null,
        LastDay = null,
        HoldReason = null,
        CancelReason = null,
        Sequence = 0,
        PublishedAt = null,
        ClosedAt = null,
    };
}
