using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Hearings;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Repairs;

/// <summary>In a case, for its moderators: where the repair stands, and what they may do about it.</summary>
internal sealed class RepairView : ICaseView
{
    public IEnumerable<Block> Draw(IReadUnit unit, CaseActor actor, Case one)
    {
        if (RepairStore.Of(unit, one) is not [var repair, ..]) yield break;
        yield return new Line(new("repair.view.line", new Text($"repair.kind.{RepairCard.Name(repair.Kind)}"), new Text($"repair.state.{repair.State.ToString().ToLowerInvariant()}")));
        var people = RepairPersonStore.Of(unit, repair);
        if (repair.State is RepairState.Offered) yield return new Note(new("repair.view.answers", people.LongCount(person => person.Consent is Consent.Yes), (long)people.Count, repair.UntilAt));
        if (repair.Given is { } given) yield return new Quote(given);
        foreach (var promise in RepairCard.Promises(unit, repair)) yield return promise;
        if (people.Any(person => person.IsKept is not null)) yield return new Note(new("repair.view.holds", people.LongCount(person => person.IsKept == true), people.LongCount(person => person.IsKept == false)));
    }

    public IEnumerable<Button> Ways(IReadUnit unit, CaseActor actor, Case one)
    {
        if (one.IsGrave || !CaseDesk.May(unit, actor, one, CaseAction.Repair)) yield break;
        if (RepairStore.FindOpen(unit, one) is not { } repair)
        {
            yield return new("repair.button.offer", "moderation.repair", one.Code) { Look = HearingRules.AreOver(unit, one) && !RepairRules.WasTried(unit, one) ? ButtonLook.Main : ButtonLook.Plain };
            yield break;
        }

        if (repair.State is RepairState.Agreed && (repair.IsConversation || repair.Given is not null)) yield return new("repair.button.kept", "moderation.repair-kept", one.Code) { Look = ButtonLook.Good };
        yield return new("repair.button.broken", "moderation.repair-broken", one.Code);
    }
}
