using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>Taking a case in hand, as one of two, and handing it on.</summary>
internal sealed class HandCommands(CaseRoom room, CaseNudges nudges) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("moderation.take", CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.ActAsync(request, Take, cancellation));
        map.Press("moderation.release", CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.ActAsync(request, Release, cancellation));
    }

    private Text Take(WriteUnit unit, CaseActor actor, Case one)
    {
        var hands = AssignmentStore.Free(unit, one);
        if (hands.Contains(actor.Member)) throw new Refusal("case.yours_already", one.Code);
        if (hands.Count >= AssignmentStore.Hands) throw new Refusal("case.in_two_hands", one.Code);
        var taken = CaseDesk.Act(unit, actor, one, hands.Count == 0 ? CaseAction.Take : CaseAction.Join);
        AssignmentStore.Add(unit, taken, actor.Member);
        if (hands.Count > 0) return new("case.noted.joined", one.Code, hands[0]);
        nudges.AskSecond(unit, taken, actor.Member);
        return new("case.noted.taken", one.Code);
    }

    private Text Release(WriteUnit unit, CaseActor actor, Case one)
    {
        var released = CaseDesk.Act(unit, actor, one, CaseAction.Release);
        AssignmentStore.Remove(unit, released, actor.Member);
        nudges.AskSecond(unit, released, actor.Member);
        return new("case.noted.released", one.Code);
    }
}
