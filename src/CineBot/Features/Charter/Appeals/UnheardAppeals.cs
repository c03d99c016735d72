using CineBot.Features.Charter.Cases;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Appeals;

/// <summary>
/// An appeal that nobody answers: the hour never answers it. After two weeks its person reads whom else they may turn to; what was decided ends on its own day all the
/// same; and once it is over and the appeal was open for six months, the case goes on the day on which it would have gone, and they read that too. Until then it can be answered.
/// </summary>
internal sealed class UnheardAppeals(AppealPost post) : ICaseDuty
{
    /// <summary>Nobody's words go sooner than this after they were told.</summary>
    private static readonly Duration Notice = Duration.FromDays(30);

    public bool IsDue(IReadUnit unit, Instant now) =>
        UnheardAppealStore.Waiting(unit, now - CaseTimes.AppealWaits, 1).Count > 0 || UnheardAppealStore.Unheard(unit, CaseTimes.UnheardSince(now), 1).Count > 0;

    public int Strike(WriteUnit unit, int atMost)
    {
        var waiting = UnheardAppealStore.Waiting(unit, unit.Now - CaseTimes.AppealWaits, atMost);
        foreach (var one in waiting) post.Waits(unit, one, AppealStore.Find(unit, one)!);
        var unheard = UnheardAppealStore.Unheard(unit, CaseTimes.UnheardSince(unit.Now), atMost);
        foreach (var one in unheard) LeaveOff(unit, one);
        return waiting.Count + unheard.Count;
    }

    private void LeaveOff(WriteUnit unit, Case one)
    {
        var over = AppealRules.Told(unit, one)?.EndedAt ?? unit.Now;
        var left = one with { ExpungeAt = Instant.Max(CaseTimes.ExpungedAt(over, one.Gravity), unit.Now + Notice) };
        CaseStore.Save(unit, left);
        CaseReportStore.Settle(unit, left, ReportState.Closed, null);
        CaseLog.Add(unit, left, "appeal-unheard", null);
        post.Unheard(unit, left, AppealStore.Find(unit, left)!, left.ExpungeAt!.Value);
    }
}
