using CineBot.Features.Charter.Hearings;
using CineBot.Features.Charter.Measures;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>
/// How grave a case is: one may say that it is, and whoever reported then has at once whom to call and somebody to be beside them; that it is grave no longer takes two,
/// since with it goes the word of whoever manages the server.
/// </summary>
internal sealed class Weighing(HandLetters letters, HearingDesk hearings)
{
    public Text Weigh(WriteUnit unit, CaseActor actor, Case one, Gravity gravity)
    {
        if (!CaseDesk.May(unit, actor, one, CaseAction.Triage)) throw new Refusal(CaseStates.Why(one.State, CaseAction.Triage, CaseDesk.RolesOf(unit, actor, one)[0]));
        if (one.IsGrave && gravity is not Gravity.Grave && !AreTwo(unit, actor, one, gravity)) return Propose(unit, actor, one, gravity);
        var weighed = CaseDesk.Act(unit, actor, one with { Gravity = gravity }, CaseAction.Triage, Id(gravity));
        if (weighed.IsGrave) hearings.Shelter(unit, weighed);
        return new("case.noted.triaged", one.Code, CaseWords.Weight(gravity));
    }

    // Both who have it in hand, or where nobody has yet any two who may judge it.
    private static bool AreTwo(WriteUnit unit, CaseActor actor, Case one, Gravity gravity)
    {
        var topic = VoteStore.Lowering(gravity, CaseEventStore.CountWeighed(unit, one));
        VoteStore.Set(unit, one, topic, actor.Member, agrees: true, null);
        var agreeing = VoteStore.Agreeing(unit, one, topic);
        return (one.State is CaseState.Assigned or CaseState.Hearing ? agreeing.Intersect(AssignmentStore.Free(unit, one)) : agreeing).Count() >= AssignmentStore.Hands;
    }

    private Text Propose(WriteUnit unit, CaseActor actor, Case one, Gravity gravity)
    {
        CaseLog.Add(unit, one, "lowering-proposed", actor.Member, Id(gravity));
        letters.AskHands(unit, one, actor.Member);
        return new("case.noted.lowering_proposed", one.Code, CaseWords.Weight(gravity));
    }

    private static string Id(Gravity gravity) => ((long)gravity).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
