using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Repairs;

/// <summary>What the hour asks of repairs: to wait no longer for who does not answer, to stop with the case, and to look back.</summary>
internal sealed class RepairHours(RepairDesk desk, RepairNews news) : ICaseDuty
{
    public bool IsDue(IReadUnit unit, Instant now) => RepairHourStore.IsAnyDue(unit, now);

    public int Strike(WriteUnit unit, int atMost)
    {
        var stopped = RepairHourStore.Unanswered(unit, unit.Now, atMost).Concat(RepairHourStore.LeftBehind(unit, atMost)).Distinct().ToList();
        foreach (var (guild, number) in stopped)
        {
            var repair = RepairStore.Find(unit, guild, number)!;
            desk.Stop(unit, CaseFileStore.Find(unit, guild, repair.Case)!, repair);
        }

        var looked = RepairHourStore.LookedBack(unit, unit.Now, atMost);
        foreach (var (guild, number) in looked) LookBack(unit, RepairStore.Find(unit, guild, number)!);
        return stopped.Count + looked.Count;
    }

    private void LookBack(WriteUnit unit, Repair repair)
    {
        RepairStore.Save(unit, repair with { LookAt = null });
        foreach (var person in RepairPersonStore.Of(unit, repair))
            news.Tell(unit, person, RepairBriefs.LookBack(), new Button("repair.button.holds", "repair.holds", person.Code) { Look = ButtonLook.Good }, new Button("repair.button.holds_not", "repair.holds-not", person.Code), new Button("repair.button.see", "repair.see", person.Code));
    }
}
