using CineBot.Features.Calls.Ages;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Applications;

/// <summary>Extras come by one press, which is their own confirmation; where no seat is left, they wait in the order in which they came.</summary>
internal sealed class ComeCommands(Database database, ApplicationKeeping keeping) : ICommandSet
{
    private const string Sure = "call.come-sure";

    public void Describe(CommandMap map)
    {
        map.Press("call.come", Access.Member.If(Gates.Applications), Answer.Private, (request, cancellation) => ComeAsync(request, isSure: false, cancellation));
        map.Press(Sure, Access.Member.If(Gates.Applications), Answer.Private, (request, cancellation) => ComeAsync(request, isSure: true, cancellation));
    }

    private Task<Reply> ComeAsync(Request request, bool isSure, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var call = CallDesk.Find(unit, request);
            var role = ApplicationDesk.RoleOf(unit, request, call);
            if (role.KindIn(call) is not CallKind.Extras) throw new Refusal(new Text("application.apply_instead"), ApplicationButtons.Again(call, role));
            var before = ApplicationStore.Find(unit, call.Guild, call.Number, role.Role, request.Member);
            // A seat that is kept may be taken after the call was closed.
            CallStates.After(call.State, before is { HasSeat: true } ? CallAction.Decide : CallAction.Apply);
            ApplicationDesk.CheckMayAsk(unit, request, call, role);
            AgeGate.Check(unit, request, call, request.Path, ApplicationButtons.Ids(call, role));
            AgeGate.Keep(unit, request, ApplicationButtons.Ids(call, role));
            return Come(unit, request, call, role, before, isSure);
        },
        cancellation);

    private Reply Come(WriteUnit unit, Request request, Call call, CallRole role, Application? before, bool isSure)
    {
        if (before is { IsComing: true }) return Say(unit, call, before, new("application.coming_still", CallFacts.Name(call)));
        if (before is { State: ApplicationState.Waiting }) return Say(unit, call, before, new("application.in_queue", ApplicationCountStore.PositionOf(unit, before)));
        var asking = before ?? ApplicationKeeping.New(unit, request, call, role);
        if (!isSure) Overlap.Ask(unit, call, asking, new("application.button.sure", Sure, [.. ApplicationButtons.Ids(call, role), .. request.Ids.Skip(2)]));
        if (before is { IsOpen: false }) asking = ApplicationKeeping.Again(unit, before, call);
        if (RoleSeating.Take(unit, call, asking))
        {
            var coming = keeping.Confirm(unit, call, asking, ApplicationAction.Come);
            return Say(unit, call, coming, new("application.coming", CallFacts.Name(call), CallFacts.Name(role)));
        }

        var waiting = keeping.Save(unit, call, asking.After(ApplicationAction.Queue, unit.Now));
        return Say(unit, call, waiting, new("application.queued", ApplicationCountStore.PositionOf(unit, waiting)));
    }

    private static Reply Say(IReadUnit unit, Call call, Application application, Text text) =>
        Reply.Say(text) with { Card = MineCard.Of(unit, call, [application]) };
}
