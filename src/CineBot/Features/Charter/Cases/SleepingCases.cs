using CineBot.Features.Charter.Notices;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>
/// No case lies undecided for ever. Where nothing was done for a month, those who are free are told that it sleeps; where nothing is done for two more, it is closed
/// without a decision, with words to who reported and to whoever had been told of it, and goes on its day like any other. An appeal is never closed by the hour.
/// </summary>
internal sealed class SleepingCases(CaseNudges nudges, CaseNews news, NoticeDesk notices, IEnumerable<ICaseKeeping> keeping) : ICaseDuty
{
    public bool IsDue(IReadUnit unit, Instant now) =>
        CaseSleepStore.FallenAsleep(unit, now - CaseTimes.Asleep, 1).Count > 0 || CaseSleepStore.StillAsleep(unit, now - CaseTimes.ClosedAsleep, 1).Count > 0;

    public int Strike(WriteUnit unit, int atMost)
    {
        var over = CaseSleepStore.StillAsleep(unit, unit.Now - CaseTimes.ClosedAsleep, atMost);
        foreach (var one in over) Close(unit, one);
        var asleep = CaseSleepStore.FallenAsleep(unit, unit.Now - CaseTimes.Asleep, atMost);
        foreach (var one in asleep) Tell(unit, one);
        return over.Count + asleep.Count;
    }

    /// <summary>To whoever had been told that something about them was looked at.</summary>
    public static Notice Closed() => new Notice("case-closed", "case.closed_asleep.title", ["case.closed_asleep.why", "case.closed_asleep.nothing"], []);

    private void Tell(WriteUnit unit, Case one)
    {
        CaseSleepStore.Tell(unit, one);
        CaseLog.Add(unit, one, "asleep", null);
        nudges.Wake(unit, one);
    }

    private void Close(WriteUnit unit, Case one)
    {
        if (keeping.Any(part => part.KeepsGoing(unit, one)))
        {
            Tell(unit, one);
            return;
        }

        var closed = CaseDesk.Act(unit, one, CaseAction.Close, CaseRole.Clock, null);
        var contact = OutsideWords.Find(unit, one);
        news.TellReporters(unit, closed, code => ReporterBriefs.ClosedAsleep(code, contact));
        CaseReportStore.Settle(unit, closed, ReportState.Closed, null);
        foreach (var party in CasePartyStore.Of(unit, closed).Where(party => party.Part is CasePart.Concerned && party.ToldAt is not null))
            if (party.Member is { } member) notices.Send(unit, closed, member, Closed());
        CaseSleepStore.Forget(unit, closed);
    }
}
