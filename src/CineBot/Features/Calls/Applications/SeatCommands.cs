using CineBot.Features.Calls.Ages;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Applications;

/// <summary>What those who have a seat, or are offered one, say of it: they take it, they still come, a change is fine with them. Nobody else can say it for them.</summary>
internal sealed class SeatCommands(Database database, ApplicationKeeping keeping) : ICommandSet
{
    private const string Sure = "call.accept-sure";

    public void Describe(CommandMap map)
    {
        map.Press("call.accept", Access.Member, Answer.Private, Press((unit, request, call, mine) => Accept(unit, request, call, mine, isSure: false)));
        map.Press(Sure, Access.Member, Answer.Private, Press((unit, request, call, mine) => Accept(unit, request, call, mine, isSure: true)));
        map.Press("call.still", Access.Member, Answer.Private, Press(Still));
        map.Press("call.agree", Access.Member, Answer.Private, Press(Agree));
    }

    private Func<Request, CancellationToken, Task<Reply>> Press(Func<WriteUnit, Request, Call, Application, Reply> press) => (request, cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var call = CallDesk.Find(unit, request);
            CallStates.After(call.State, CallAction.Decide);
            return press(unit, request, call, ApplicationDesk.MineFor(unit, request, call));
        },
        cancellation);

    private Reply Accept(WriteUnit unit, Request request, Call call, Application mine, bool isSure)
    {
        var role = CallRoleStore.Find(unit, call.Guild, call.Number, mine.Role)!;
        if (mine.IsComing) return Say(unit, call, mine, new("application.coming_still", CallFacts.Name(call)));
        ApplicationStates.After(mine.State, ApplicationAction.Accept);
        AgeGate.Check(unit, request, call, request.Path, ApplicationButtons.Ids(call, role));
        AgeGate.Keep(unit, request, ApplicationButtons.Ids(call, role));
        if (!isSure) Overlap.Ask(unit, call, mine, new("application.button.sure", Sure, [.. ApplicationButtons.Ids(call, role), .. request.Ids.Skip(2)]));
        return Say(unit, call, keeping.Confirm(unit, call, mine, ApplicationAction.Accept), new("application.coming", CallFacts.Name(call), CallFacts.Name(role)));
    }

    private Reply Still(WriteUnit unit, Request request, Call call, Application mine)
    {
        var said = keeping.Save(unit, call, mine.After(ApplicationAction.Reconfirm, unit.Now) with { SequenceAgreed = call.Sequence, AskedAgainAt = null });
        return Say(unit, call, said, new("application.still_coming", CallFacts.Name(call)));
    }

    private Reply Agree(WriteUnit unit, Request request, Call call, Application mine)
    {
        var days = CallDayStore.Of(unit, call.Guild, call.Number).Select(day => day.Day).ToHashSet();
        var agreed = mine.After(ApplicationAction.Agree, unit.Now) with { SequenceAgreed = call.Sequence, AskedAgainAt = null, Days = [.. mine.Days.Where(days.Contains)] };
        return Say(unit, call, keeping.Save(unit, call, agreed), new("application.agreed", CallFacts.Name(call)));
    }

    private static Reply Say(IReadUnit unit, Call call, Application application, Text text) =>
        Reply.Say(text) with { Card = MineCard.Of(unit, call, [application]) };
}
