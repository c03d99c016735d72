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
        if (due.Moment is CallMoment.Reconfirm) Reconfirm(unit, call, due.DueAt);
        else if (due.Moment is CallMoment.Risks) TellOwners(unit, call, CallMoment.Risks, call.FirstDay, due.DueAt);
        else if (CallDayStore.Of(unit, call.Guild, call.Number).FirstOrDefault(day => day.Day == due.Day) is { } day) Recall(unit, call, day, due.DueAt);
    }

    /// <summary>Both owners, at a decent hour; of use until then.</summary>
    public void TellOwners(WriteUnit unit, Call call, string topic, Instant? until, Instant? meant = null)
    {
        foreach (var owner in call.Owners) Remind(unit, new(call, owner, topic, until ?? unit.Now + Outbox.CardHorizon, meant ?? unit.Now));
    }

    /// <summary>Everybody who comes, as soon as it is that hour and none of their night; saying it again before then is saying it once.</summary>
    public void TellComing(WriteUnit unit, Call call, string topic, Instant meant)
    {
        var until = Instant.Max(call.LastDay ?? meant + Outbox.CardHorizon, meant);
        foreach (var member in ApplicationStore.All(unit, call.Guild, call.Number).Where(one => one.IsComing).Select(one => one.Member).Distinct()) Remind(unit, new(call, member, topic, until, meant));
    }

    private void Reconfirm(WriteUnit unit, Call call, Instant meant)
    {
        foreach (var one in ApplicationStore.All(unit, call.Guild, call.Number).Where(one => one.State is ApplicationState.Confirmed && one.AnsweredAt <= unit.Now - Fresh))
        {
            ApplicationStore.Set(unit, one with { AskedAgainAt = unit.Now });
            Remind(unit, new(call, one.Member, $"{CallMoment.Reconfirm}:{one.Role}", call.FirstDay!.Value, meant));
        }
    }

    private void Recall(WriteUnit unit, Call call, CallDay day, Instant meant)
    {
        var coming = ApplicationStore.All(unit, call.Guild, call.Number).Where(one => one.IsComing && one.ComesOn(day.Day)).Select(one => one.Member).Distinct();
        foreach (var member in coming) Remind(unit, new(call, member, $"{CallMoment.Recall}:{day.Day}", day.Hour is null ? day.At + Duration.FromHours(12) : day.At, meant));
    }

    // In nobody's night: where the morning would be too late, it waits for them instead. What is handed over late was meant for its own hour, and says so.
    private void Remind(WriteUnit unit, Told told)
    {
        var morning = Night.Of(unit, told.Member, told.Call.Zone).After(Instant.Max(unit.Now, told.Meant));
        var way = reach.Of(unit, told.Member, CallNews.Kind, morning);
        if (way.DueAt > told.Until) way = new(false, unit.Now);
        var due = way.DueAt <= unit.Now ? Instant.Min(told.Meant, way.DueAt) : way.DueAt;
        outbox.Remind(unit, new(CallCard.RefTo(told.Call), told.Topic, due, Instant.Max(told.Until, way.DueAt)) { Member = told.Member, ByMessage = way.ByMessage });
    }

    private sealed record Told(Call Call, MemberId Member, string Topic, Instant Until, Instant Meant);
}
