using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Reports;

/// <summary>
/// Takes a report back. The case ends with its last one, unless somebody's safety asks that it goes on: where it is grave, or may be and nobody has looked yet,
/// while people are kept apart, and once something is decided.
/// </summary>
internal sealed class Withdrawing(IEnumerable<ICaseKeeping> keeping, CaseEnding ending)
{
    /// <summary>What whoever takes it back reads; never whether others reported too.</summary>
    public Text Withdraw(WriteUnit unit, CaseReport report, MemberId member)
    {
        CaseReportStore.Withdraw(unit, report);
        var one = CaseFileStore.Find(unit, report.Guild, report.Number)!;
        CaseLog.Add(unit, one, "report-withdrawn", member);
        var isLast = CaseReportStore.CountOpen(unit, one) == 0;
        if (isLast && !GoesOn(unit, one) && CaseStates.Allows(one.State, CaseAction.Withdraw, CaseRole.Reporter)) ending.Tell(unit, CaseDesk.Act(unit, one, CaseAction.Withdraw, CaseRole.Reporter, member));
        return new("report.withdrawn", report.Code);
    }

    private bool GoesOn(IReadUnit unit, Case one) => one.IsGrave || (one.Gravity is null && one.IsUrgent) || keeping.Any(part => part.KeepsGoing(unit, one));
}
