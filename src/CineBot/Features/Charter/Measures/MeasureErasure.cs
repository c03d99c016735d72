using CineBot.Features.Charter.Cases;
using CineBot.Storage;

namespace CineBot.Features.Charter.Measures;

/// <summary>
/// Somebody erases everything after an exclusion or the removal of a role was decided about them, and before it began: it begins with the erasure, since nothing could
/// name them afterwards. What their appeal holds back waits for its answer all the same, as they were told. Whoever has the case in hand is told once it is done; what
/// cannot begin so ends at the next hour, and they are told that.
/// </summary>
internal sealed class MeasureErasure(MeasureHand hand)
{
    public void Leave(WriteUnit unit, MemberId member)
    {
        foreach (var measure in MeasurePeopleStore.NotBegun(unit, member))
            if (CaseFileStore.Find(unit, measure.Guild, measure.CaseNumber) is { } one) Leave(unit, one, measure);
    }

    private void Leave(WriteUnit unit, Case one, Measure measure)
    {
        // Asked for already, it is done all the same.
        if (measure.AskedAt is not null && measure.Kind is not MeasureKind.Pause) return;
        var waits = MeasureLife.IsHeldBack(one);
        if (measure.Until > unit.Now && hand.BeginAndForget(unit, measure, waits))
        {
            if (!waits) Begin(unit, one, measure);
        }
        else if (measure.State is MeasureState.Notified) MeasureStore.Save(unit, measure with { AskedAt = null, CarryAt = unit.Now });
    }

    private static void Begin(WriteUnit unit, Case one, Measure measure)
    {
        var told = CaseStates.Allows(one.State, CaseAction.Notify, CaseRole.Clock) ? CaseDesk.Act(unit, one, CaseAction.Notify, CaseRole.Clock, null) : one;
        MeasureStore.Save(unit, measure with { State = MeasureState.Notified, NotifyAt = null, NotifiedAt = measure.NotifiedAt ?? unit.Now, CarryAt = null, AskedAt = unit.Now, Obstacle = null });
        CaseLog.Add(unit, told, "begun-at-erasure", null);
    }
}
