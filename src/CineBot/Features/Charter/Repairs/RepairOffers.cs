using CineBot.Features.Charter.Cases;
using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Repairs;

/// <summary>Offers a repair to everybody whom it takes; nothing of it begins before all of them said yes.</summary>
internal sealed class RepairOffers(RepairNews news)
{
    /// <exception cref="Refusal">It cannot be offered here, or not now.</exception>
    public static void Check(IReadUnit unit, CaseActor actor, Case one)
    {
        if (one.State is not CaseState.Hearing || !CaseDesk.May(unit, actor, one, CaseAction.Repair)) throw new Refusal(CaseStates.Why(one.State, CaseAction.Repair, CaseDesk.RolesOf(unit, actor, one)[0]));
        if (one.IsGrave) throw new Refusal("repair.not_grave");
        if (RepairStore.FindOpen(unit, one) is not null) throw new Refusal("repair.one_only");
        if (CasePartyStore.Members(unit, one, CasePart.Concerned).Count == 0) throw new Refusal("repair.nobody");
    }

    public Repair Offer(WriteUnit unit, CaseActor actor, Case one, RepairKind kind, string words, MemberId? facilitator)
    {
        Check(unit, actor, one);
        var people = People(unit, one, kind, facilitator);
        var repair = new Repair(one.Guild, unit.NextNumber(one.Guild, "repair"), one.Number, kind, RepairState.Offered, unit.Now) { Words = words, UntilAt = unit.Now + RepairTimes.Open };
        RepairStore.Add(unit, repair);
        foreach (var ((part, member), at) in people.Select((person, at) => (person, at)))
        {
            var person = new RepairPerson(one.Guild, repair.Number, at + 1, CaseCode.Next(unit, one.Guild, default, $"{one.Pseudonym}/repair/{repair.Number}/{at}"), part, member);
            RepairPersonStore.Add(unit, person);
            news.Ask(unit, one, repair, person);
        }

        CaseLog.Add(unit, one, "repair-offered", actor.Member, words);
        return repair;
    }

    // To say something anew takes only who said it.
    private static List<(RepairPart Part, MemberId Member)> People(IReadUnit unit, Case one, RepairKind kind, MemberId? facilitator)
    {
        List<(RepairPart Part, MemberId Member)> people = [.. CasePartyStore.Members(unit, one, CasePart.Concerned).Select(member => (RepairPart.Concerned, member))];
        if (kind is RepairKind.Rewording) return people;
        people.AddRange(CasePartyStore.Members(unit, one, CasePart.Reporter).Where(member => CaseReportStore.FindOpen(unit, one.Guild, member, one.Number) is not null).Select(member => (RepairPart.Reporter, member)));
        if (people.All(person => person.Part is not RepairPart.Reporter)) throw new Refusal("repair.nobody");
        if (kind is not RepairKind.Conversation) return people;
        if (facilitator is not { } chosen) throw new Refusal("repair.facilitator_missing");
        return MayFacilitate(unit, one, chosen) ? [.. people, (RepairPart.Facilitator, chosen)] : throw new Refusal("repair.not_facilitator");
    }

    // No party, not who decides, and nobody whom one of them keeps away from: one sentence for all, since the last is theirs alone.
    private static bool MayFacilitate(IReadUnit unit, Case one, MemberId chosen) =>
        !AssignmentStore.Of(unit, one).Contains(chosen)
        && CasePartyStore.Of(unit, one).All(party => party.Member is not { } member || (member != chosen && !KeptAwayStore.AreApart(unit, member, chosen)));
}
