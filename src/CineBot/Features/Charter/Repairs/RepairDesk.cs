using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Repairs;

/// <summary>What becomes of a repair: agreed once everybody said yes, over as soon as one of them does not want it, kept or not as moderators find.</summary>
internal sealed class RepairDesk(RepairNews news, RepairTalk talk, CaseNews reporters)
{
    /// <summary>Somebody takes part; the last yes begins it.</summary>
    public void Agree(WriteUnit unit, Case one, Repair repair, RepairPerson person)
    {
        RepairPersonStore.Save(unit, person with { Consent = Consent.Yes, AnsweredAt = unit.Now });
        var people = RepairPersonStore.Of(unit, repair);
        if (repair.State is not RepairState.Offered || people.Any(other => other.Consent is not Consent.Yes)) return;
        var agreed = repair with { State = RepairState.Agreed, AgreedAt = unit.Now, LookAt = repair.IsConversation ? unit.Now + RepairTimes.LookedBack : null };
        RepairStore.Save(unit, repair.IsConversation ? talk.Begin(unit, agreed, people) : agreed);
        CaseLog.Add(unit, one, "repair-agreed", null);
        if (repair.IsConversation) return;
        foreach (var concerned in people.Where(other => other.Part is RepairPart.Concerned)) news.Tell(unit, concerned, RepairBriefs.YourTurn(), new Button("repair.button.give", "repair.give", concerned.Code) { Look = ButtonLook.Main });
    }

    /// <summary>Somebody would rather not, or not any more: nobody is told who.</summary>
    public void Refuse(WriteUnit unit, Case one, Repair repair, RepairPerson person)
    {
        RepairPersonStore.Save(unit, person with { Consent = person.Consent is Consent.Yes ? Consent.Withdrawn : Consent.No, AnsweredAt = unit.Now });
        Stop(unit, one, repair, person);
    }

    /// <summary>It comes to nothing, and the case goes on.</summary>
    public void Stop(WriteUnit unit, Case one, Repair repair, RepairPerson? but = null)
    {
        var stopped = repair with { State = RepairState.Refused, SettledAt = unit.Now };
        RepairStore.Save(unit, stopped);
        talk.End(unit, stopped);
        CaseLog.Add(unit, one, "repair-refused", null);
        foreach (var person in RepairPersonStore.Of(unit, repair).Where(person => person.Person != but?.Person && person.Consent is Consent.Yes)) news.Tell(unit, person, RepairBriefs.ComesToNothing());
    }

    /// <summary>Moderators find that it was not kept.</summary>
    public void Break(WriteUnit unit, CaseActor actor, Case one, Repair repair)
    {
        var broken = repair with { State = repair.State is RepairState.Agreed ? RepairState.Broken : RepairState.Refused, SettledAt = unit.Now };
        RepairStore.Save(unit, broken);
        talk.End(unit, broken);
        CaseLog.Add(unit, one, "repair-broken", actor.Member);
        foreach (var person in RepairPersonStore.Of(unit, repair).Where(person => person.Consent is Consent.Yes)) news.Tell(unit, person, RepairBriefs.ComesToNothing());
    }

    /// <summary>It was kept: the case ends with it, and an apology reaches who wanted one.</summary>
    public void Keep(WriteUnit unit, CaseActor actor, Case one, Repair repair)
    {
        if (repair.State is not RepairState.Agreed || (!repair.IsConversation && repair.Given is null)) throw new Refusal("repair.not_yet");
        var kept = repair with { State = RepairState.Kept, SettledAt = unit.Now };
        RepairStore.Save(unit, kept);
        talk.End(unit, kept);
        var over = CaseDesk.Act(unit, actor, one, CaseAction.Repair);
        foreach (var person in RepairPersonStore.Of(unit, repair))
        {
            if (person.Part is RepairPart.Concerned) news.Letter(unit, over, person, RepairLetter.Kept());
            else if (person.IsFacilitator) news.Tell(unit, person, RepairBriefs.Facilitated());
            else if (repair is { Kind: RepairKind.Apology, Given: { } words }) news.Letter(unit, over, person, RepairLetter.Apology(words));
        }

        reporters.TellReporters(unit, over, RepairBriefs.ReportClosed);
        CaseReportStore.Settle(unit, over, ReportState.Closed, null);
    }
}
