using CineBot.Features.Calls.Applications;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Reminders;

/// <summary>Hands what a moment says to the outbox, in one unit with the end of the moment: nothing is handed over twice or lost.</summary>
internal sealed class MomentRound(Outbox outbox, IReach reach)
{
    /// <summary>Whoever said yes so short a while ago is not asked again.</summary>
    private static readonly Duration Fresh = Duration.FromHours(48);

    public void HandOver(WriteUnit unit, DueMoment due)
    {
        CallMomentStore.Unschedule(unit, due);
        if (CallStore.Find(unit, due.Guild, due.Number) is not { State: CallState.Published or CallState.Suspended or CallState.Closed or CallState.Shooting } call) return;
        if (due.Moment is CallMoment.Reconfirm) Reconfirm(unit, call);
        else if (due.Moment is CallMoment.Risks) TellOwners(unit, call, CallMoment.Risks, call.FirstDay);
        else if (CallDayStore.Of(unit, call.Guild, call.Number).FirstOrDefault(day => day.Day == due.Day) is { } day) Recall(unit, call, day);
    }

    /// <summary>Both owners, at a decent hour; of use until then.</summary>
    public void TellOwners(WriteUnit unit, Call call, string topic, Instant? until)
    {
        foreach (var owner in call.Owners) Remind(unit, call, owner, topic, until ?? unit.Now + Outbox.CardHorizon);
    }

    private void Reconfirm(WriteUnit unit, Call call)
    {
        foreach (var one in ApplicationStore.All(unit, call.Guild, call.Number).Where(one => one.State is ApplicationState.Confirmed && one.AnsweredAt <= unit.Now - Fresh))
        {
            ApplicationStore.Set(unit, one with { AskedAgainAt = unit.Now });
            Remind(unit, call, one.Member, $"{CallMoment.Reconfirm}:{one.Role}", call.FirstDay!.Value);
        }
    }

    private void Recall(WriteUnit unit, Call call, CallDay day)
    {
        var coming = ApplicationStore.All(unit, call.Guild, call.Number).Where(one => one.IsComing && one.ComesOn(day.Day)).Select(one => one.Member).Distinct();
        foreach (var member in coming) Remind(unit, call, member, $"{CallMoment.Recall}:{day.Day}", day.Hour is null ? day.At + Duration.FromHours(12) : day.At);
    }

    // In nobody's night: where the morning would be too late, it waits for them instead.
    private void Remind(WriteUnit unit, Call call, MemberId member, string topic, Instant until)
    {
        var morning = Night.Of(unit, member, call.Zone).After(unit.Now);
        var way = reach.Of(unit, member, CallNews.Kind, morning);
        if (way.DueAt > until) way = new(false, unit.Now);
        outbox.Remind(unit, new(CallCard.RefTo(call), topic, way.DueAt, Instant.Max(until, way.DueAt)) { Member = member, ByMessage = way.ByMessage });
    }
}
