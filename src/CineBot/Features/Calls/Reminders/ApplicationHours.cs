using CineBot.Features.Calls.Applications;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Reminders;

/// <summary>What the hour brings to applications, each step once: what was done is stored, and not due again.</summary>
internal sealed class ApplicationHours(RoleSeating seating, Silence silence, MomentRound round)
{
    /// <summary>What those who were not kept wrote stays so long, to explain if they ask; then nothing of it does.</summary>
    public static readonly Duration Kept = Duration.FromDays(90);

    private const long AtOnce = 100;

    public static bool IsAnythingDue(IReadUnit unit, Instant now) =>
        CallMomentStore.Due(unit, now, 1).Count > 0 || ApplicationHoursStore.OffersOver(unit, now, 1).Count > 0 || ApplicationHoursStore.Unnudged(unit, now - Silence.Nudged, 1).Count > 0
        || ApplicationHoursStore.Unanswered(unit, now - Silence.Freed, 1).Count > 0 || ApplicationHoursStore.AnyClosedBy(unit, now - Kept);

    /// <summary>At most a hundred of each.</summary>
    public bool Strike(WriteUnit unit)
    {
        foreach (var due in ApplicationHoursStore.OffersOver(unit, unit.Now, AtOnce)) Lapse(unit, due);
        foreach (var due in ApplicationHoursStore.Unanswered(unit, unit.Now - Silence.Freed, AtOnce)) silence.Free(unit, due);
        foreach (var due in ApplicationHoursStore.Unnudged(unit, unit.Now - Silence.Nudged, AtOnce)) silence.Nudge(unit, due);
        foreach (var due in CallMomentStore.Due(unit, unit.Now, AtOnce)) round.HandOver(unit, due);
        ApplicationHoursStore.Sweep(unit, unit.Now - Kept);
        return true;
    }

    private void Lapse(WriteUnit unit, DueApplication due)
    {
        if (CallStore.Find(unit, due.Guild, due.Number) is not { } call || ApplicationStore.Find(unit, due.Guild, due.Number, due.Role, due.Member) is not { State: ApplicationState.Offered } offered) return;
        seating.Lapse(unit, call, offered);
    }
}
