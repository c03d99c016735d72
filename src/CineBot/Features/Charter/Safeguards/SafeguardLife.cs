using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Features.Charter.Notices;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Members;
using CineBot.Storage;

namespace CineBot.Features.Charter.Safeguards;

/// <summary>A safeguard from its beginning to its end, which comes by itself: the pause role is given, and taken unless something else still holds it.</summary>
internal sealed class SafeguardLife(MemberActs acts, NoticeDesk notices, SafeguardNotices words)
{
    public Safeguard Begin(WriteUnit unit, Case one, Safeguard safeguard)
    {
        var begun = SafeguardStore.Add(unit, safeguard with { LookAt = unit.Now + MeasureTimes.BetweenLooks });
        if (begun.Member is not { } member) return begun;
        acts.Give(unit, AboutOf(begun), member, begun.Role);
        notices.Send(unit, one, member, words.Begun(begun));
        return begun;
    }

    /// <summary>Until 72 hours from now; one that has ended begins anew.</summary>
    public void Renew(WriteUnit unit, Case one, Safeguard safeguard, string reason)
    {
        var until = unit.Now + CaseTimes.Safeguarded;
        var renewed = safeguard.EndedAt is null
            ? safeguard with { Until = until, Renewals = safeguard.Renewals + 1 }
            : SafeguardStore.Add(unit, safeguard with { BegunAt = unit.Now, Until = until, Renewals = 0, Reason = reason, Obstacle = null, LookAt = unit.Now + MeasureTimes.BetweenLooks, EndedAt = null });
        SafeguardStore.Save(unit, renewed);
        if (renewed.Member is not { } member) return;
        if (safeguard.EndedAt is not null) acts.Give(unit, AboutOf(renewed), member, renewed.Role);
        notices.Send(unit, one, member, words.Renewed(renewed, reason));
    }

    /// <summary>While an exclusion waits for its notice to be read, the person is kept apart where the server has a pause role; the notice says it.</summary>
    public void KeepUntilExcluded(WriteUnit unit, Case one, Measure measure)
    {
        if (measure.Member is not { } member) return;
        var until = unit.Now + CaseTimes.Safeguarded;
        if (SafeguardStore.Holding(unit, one) is { } holding)
        {
            SafeguardStore.Save(unit, holding with { Until = until, Renewals = holding.Renewals + 1, Measure = measure.Number });
        }
        else if (PauseRoleStore.Find(unit, one.Guild) is { } role)
        {
            var begun = SafeguardStore.Add(unit, new(one.Guild, 0, one.Number, role, unit.Now, until) { Member = member, Measure = measure.Number, LookAt = unit.Now + MeasureTimes.BetweenLooks });
            acts.Give(unit, AboutOf(begun), member, role);
        }
    }

    /// <summary>Something else holds now, or nothing is to hold any more: it ends without a word of its own.</summary>
    public void Release(WriteUnit unit, Case one)
    {
        if (SafeguardStore.Holding(unit, one) is { } holding) Finish(unit, holding);
    }

    /// <summary>Its time is over, or its case is.</summary>
    public void End(WriteUnit unit, Case one, Safeguard safeguard)
    {
        Finish(unit, safeguard);
        CaseLog.Add(unit, one, "safeguard-ended", null);
        // One that went before an exclusion ends where that begins.
        if (safeguard is { Measure: null, Member: { } member }) notices.Send(unit, one, member, words.Ended(safeguard));
    }

    private void Finish(WriteUnit unit, Safeguard safeguard)
    {
        SafeguardStore.Save(unit, safeguard with { EndedAt = unit.Now, LookAt = null });
        if (safeguard.Member is { } member && !PauseHoldStore.IsPaused(unit, safeguard.Guild, member, safeguard.Role, measure: 0, safeguard.Number))
            acts.Take(unit, AboutOf(safeguard), member, safeguard.Role);
    }

    public static CardRef AboutOf(Safeguard safeguard) => new(safeguard.Guild, Safeguard.About, safeguard.Number);
}
