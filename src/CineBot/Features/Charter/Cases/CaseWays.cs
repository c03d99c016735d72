using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>What a moderator may do with a case from reading it to having it in hand, and laying it aside.</summary>
internal static class CaseWays
{
    public static IEnumerable<Button> Of(IReadUnit unit, CaseActor actor, Case one)
    {
        if (CaseDesk.May(unit, actor, one, CaseAction.Acknowledge)) yield return new("case.button.acknowledge", "moderation.acknowledge", one.Code) { Look = ButtonLook.Main };
        if (CaseDesk.May(unit, actor, one, CaseAction.Triage)) yield return new(one.Gravity is null ? "case.button.triage" : "case.button.triage_again", "moderation.triage", one.Code) { Look = one.Gravity is null ? ButtonLook.Main : ButtonLook.Plain };
        if (MayTake(unit, actor, one)) yield return new("case.button.take", "moderation.take", one.Code) { Look = ButtonLook.Main };
        if (CaseDesk.May(unit, actor, one, CaseAction.Release)) yield return new("case.button.release", "moderation.release", one.Code);
        if (CaseDesk.May(unit, actor, one, CaseAction.Dismiss)) yield return new("case.button.dismiss", "moderation.dismiss", one.Code);
    }

    private static bool MayTake(IReadUnit unit, CaseActor actor, Case one)
    {
        var hands = AssignmentStore.Free(unit, one);
        return hands.Count < AssignmentStore.Hands && !hands.Contains(actor.Member) && CaseDesk.May(unit, actor, one, CaseAction.Join);
    }
}
