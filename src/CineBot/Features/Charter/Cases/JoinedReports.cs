using CineBot.Features.Charter.Hearings;
using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>
/// Reports that joined a case after it was read: whoever made them is told that theirs was read when somebody looks who has the case in hand, or anybody who may where
/// nobody has it yet.
/// </summary>
internal sealed class JoinedReports(CaseNews news, HearingDesk hearings)
{
    private static readonly CaseState[] Open = [CaseState.Acknowledged, CaseState.Triaged, CaseState.Assigned, CaseState.Hearing, CaseState.Proposed];

    /// <summary>Whether some wait for that.</summary>
    public static bool AnyUnread(IReadUnit unit, Case one) => Open.Contains(one.State) && Unread(unit, one).Any();

    public void Look(WriteUnit unit, CaseActor actor, Case one)
    {
        if (!Open.Contains(one.State) || AssignmentStore.Free(unit, one) is { Count: > 0 } hands && !hands.Contains(actor.Member)) return;
        var unread = Unread(unit, one).ToList();
        if (unread.Count == 0) return;
        CaseLog.Add(unit, one, "joined-read", actor.Member);
        foreach (var report in unread.Where(report => report.State is ReportState.Open)) news.TellReporter(unit, report, ReporterBriefs.Acknowledged(report.Code));
        // What those who reported before them got, they get too.
        if (one.IsGrave && one.State is not CaseState.Proposed) hearings.Shelter(unit, one);
    }

    // Those that came after the last time that somebody said so, in the order in which they came.
    private static IEnumerable<CaseReport> Unread(IReadUnit unit, Case one)
    {
        var read = CaseEventStore.CountReportedBefore(unit, one, CaseLog.KindOf(CaseAction.Acknowledge), "joined-read");
        return read is { } known ? CaseReportStore.Of(unit, one, known, int.MaxValue) : [];
    }
}
