using CineBot.Features.WatchParties.Threads;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Reminders;

/// <summary>Hands the reminders of a moment that has come to the outbox, in one unit with the end of the moment: nothing is handed over twice or lost.</summary>
internal sealed class ReminderRound(Outbox outbox, ReminderWays ways)
{
    public void HandOver(WriteUnit unit, ReminderStore.DueMoment due)
    {
        ReminderStore.Unschedule(unit, due);
        if (PartyStore.Find(unit, due.Guild, due.Number) is not { Time: not null, State: PartyState.Published or PartyState.Started } party) return;
        var moment = PartyMoment.All.Single(one => one.Name == due.Moment);
        var hasCard = LostCards.Stands(unit, party);
        var inPublic = 0;
        foreach (var told in ReminderStore.Told(unit, party, moment, unit.Now))
        {
            var way = ways.Private(unit, told, party, moment);
            if (way is null && hasCard) inPublic++;
            // With nowhere to be told together, it waits for each of them where only they see it.
            else outbox.Remind(unit, new(PartyCard.RefTo(party), moment.Topic, way?.DueAt ?? moment.DueAt(party), moment.UsefulUntil(party)) { Member = told.Member, ByMessage = way?.ByMessage ?? false });
        }

        for (var page = 1; (page - 1) * MomentTopic.PageSize < inPublic; page++)
            outbox.Remind(unit, new(PartyCard.RefTo(party), MomentTopic.Page(moment, page), moment.DueAt(party), moment.UsefulUntil(party)));
    }

}
