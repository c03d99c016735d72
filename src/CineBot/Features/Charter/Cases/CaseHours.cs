using CineBot.Features.Charter.Notices;
using CineBot.Features.Charter.Reports;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>
/// What the hour asks of cases: to remind moderators, to name the outside contact where too few are free by now, to forget what was never sent and what has had its time.
/// </summary>
internal sealed class CaseHours(CaseNudges nudges, FreeModerators moderators, CaseNews news, CaseDuties duties)
{
    private const int Most = 50;

    public bool IsAnythingDue(IReadUnit unit, Instant now) =>
        CaseFileStore.IsAnyNudgeDue(unit, now) || CaseExpungeStore.IsAnyDue(unit, now) || ReportSnapshotStore.IsAnyOver(unit, now) || duties.IsAnyDue(unit, now);

    /// <summary>Up to fifty cases; how many there were.</summary>
    public int Strike(WriteUnit unit)
    {
        ReportSnapshotStore.Expire(unit);
        var due = CaseFileStore.NudgesDue(unit, unit.Now, Most);
        foreach (var one in due) Nudge(unit, one);
        var over = CaseExpungeStore.Due(unit, unit.Now, Most);
        foreach (var one in over) Expunge(unit, one);
        return due.Count + over.Count + duties.Strike(unit, Most);
    }

    private void Expunge(WriteUnit unit, Case one)
    {
        var gone = CaseDesk.Act(unit, one, CaseAction.Expunge, CaseRole.Clock, null);
        CaseExpungeStore.Empty(unit, gone);
        NoticeStore.Empty(unit, gone);
        duties.Empty(unit, gone);
    }

    private void Nudge(WriteUnit unit, Case one)
    {
        var looked = moderators.Look(unit, one);
        if (looked.IsOutside && !one.IsOutside) news.TellReporters(unit, looked, code => ReporterBriefs.NowOutside(code, OutsideWords.Say(unit, looked)));
        CaseLog.Add(unit, nudges.Nudge(unit, looked), "nudged", null);
    }
}
