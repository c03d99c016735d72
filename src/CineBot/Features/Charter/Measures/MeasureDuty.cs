using CineBot.Features.Charter.Cases;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Measures;

/// <summary>What the hour asks of measures: to tell, to carry out, to look again, to end.</summary>
internal sealed class MeasureDuty(MeasureLife life, Reviews reviews) : ICaseDuty, ICaseKept
{
    public bool IsDue(IReadUnit unit, Instant now) => MeasureStore.IsAnyDue(unit, now);

    public int Strike(WriteUnit unit, int atMost)
    {
        var due = MeasureStore.Due(unit, unit.Now, atMost);
        foreach (var measure in due) See(unit, CaseFileStore.Find(unit, measure.Guild, measure.CaseNumber)!, measure);
        return due.Count;
    }

    public void Empty(WriteUnit unit, Case one) => MeasureStore.Empty(unit, one);

    private void See(WriteUnit unit, Case one, Measure measure)
    {
        if (measure.State is MeasureState.Decided) life.Notify(unit, one, measure);
        else if (measure.Until <= unit.Now) life.End(unit, one, measure);
        else if (measure.State is MeasureState.Notified && MustWait(unit, one, measure)) MeasureStore.Save(unit, measure with { CarryAt = unit.Now + MeasureTimes.BetweenParts });
        else if (measure.State is MeasureState.Notified) life.CarryOut(unit, one, measure);
        else reviews.Ask(unit, one, measure);
    }

    // Whoever is put out can be told nothing any more: a letter that is on its way is waited for, an hour at most.
    private static bool MustWait(WriteUnit unit, Case one, Measure measure) =>
        measure.Kind is MeasureKind.Exclusion && unit.Now < measure.NotifiedAt + MeasureTimes.WaitOf(one) + MeasureTimes.OnItsWay && MeasureLetters.IsOnItsWay(unit, one, measure);
}
