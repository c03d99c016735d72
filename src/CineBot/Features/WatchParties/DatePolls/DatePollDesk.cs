using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.DatePolls;

/// <summary>What happens to a date poll, by a press or by the clock; each call is one change with what is said of it.</summary>
internal sealed class DatePollDesk(Outbox outbox, PartyNews news, IReach reach)
{
    private static readonly Duration DraftKept = Duration.FromDays(1), News = Duration.FromDays(3);

    public static PollResult Count(IReadUnit unit, DatePoll poll, Instant now) => PollResult.Of(DateSlotStore.All(unit, poll), DateAnswerStore.All(unit, poll), now);

    /// <summary>Kept for a day, and seen by whoever hosts alone.</summary>
    public static DatePoll Draft(WriteUnit unit, Party party, IEnumerable<ReadSlot> slots, Duration length)
    {
        DatePollStore.Sweep(unit, unit.Now - DraftKept);
        var poll = new DatePoll(party.Guild, unit.NextNumber(party.Guild, "date-poll"), party.Number, party.Zone, length, unit.Now);
        DatePollStore.Add(unit, poll);
        Set(unit, poll, slots);
        return poll;
    }

    /// <summary>Other slots, with the answers of those that stay.</summary>
    /// <exception cref="Refusal">A slot would be over before the poll is.</exception>
    public DatePoll Edit(WriteUnit unit, DatePoll poll, IReadOnlyList<ReadSlot> slots, Duration length)
    {
        var edited = poll.State switch
        {
            PollState.Draft => poll with { Length = length },
            PollState.Closed => poll.Publish(unit.Now, poll.Length),
            _ => poll,
        };
        CheckSlots(slots.Select(slot => slot.At.ToInstant()), edited.OpenUntil ?? unit.Now + edited.Length);
        Set(unit, poll, slots);
        Keep(unit, edited);
        if (poll.State is not PollState.Draft) outbox.Remark(unit, poll.Card, "date-poll.slots_changed", unit.Now, edited.OpenUntil ?? unit.Now);
        return edited;
    }

    /// <exception cref="Refusal">A slot would be over before the poll is.</exception>
    public DatePoll Publish(WriteUnit unit, DatePoll poll, Party party)
    {
        var open = poll.Publish(unit.Now, poll.Length);
        CheckSlots(DateSlotStore.Offered(unit, poll).Select(slot => slot.Time.At), open.OpenUntil!.Value);
        DatePollStore.Save(unit, open);
        outbox.Show(unit, open.Card, party.Channel);
        return open;
    }

    /// <exception cref="Refusal">Nobody answers any more.</exception>
    public void Answer(WriteUnit unit, DatePoll poll, DateAnswer answer)
    {
        poll.CheckOpen(unit.Now);
        DateAnswerStore.Set(unit, poll, answer);
        outbox.Refresh(unit, poll.Card);
    }

    /// <summary>One more date, which suits whoever suggests it; those who answered already are told that there is one.</summary>
    /// <exception cref="Refusal">It would be over before the poll is.</exception>
    public DateSlot Suggest(WriteUnit unit, DatePoll poll, ZonedDateTime at, MemberId member)
    {
        CheckSlots([at.ToInstant()], poll.OpenUntil!.Value);
        var offered = DateSlotStore.Offered(unit, poll);
        var isNew = offered.All(slot => slot.Time.At != at.ToInstant());
        DateSlotStore.Set(unit, poll, [.. offered.Select(slot => slot.Time), PartyTime.Of(at.WithZone(poll.Zone))]);
        var added = DateSlotStore.Offered(unit, poll).Single(slot => slot.Time.At == at.ToInstant());
        var before = DateAnswerStore.Of(unit, poll, member);
        Answer(unit, poll, new(member, [.. (before?.Slots ?? []).Append(added.Number).Distinct().Order()]));
        if (isNew) outbox.Remark(unit, poll.Card, new("date-poll.slot_added", added.Time.At, new Text("date-poll.button.answer")), unit.Now, poll.OpenUntil.Value);
        return added;
    }

    /// <summary>Reminds those who are interested and have not answered: each once, and nobody else.</summary>
    public void Chase(WriteUnit unit, DatePoll poll)
    {
        Keep(unit, poll with { ChasedAt = unit.Now });
        var until = poll.OpenUntil ?? unit.Now;
        var audience = PollAudience.Of(unit, PollAudience.Unanswered(unit, poll), reach, unit.Now);
        if (audience.Together.Count > 0) outbox.Remind(unit, new(poll.Card, PollChase.Topic, unit.Now, until));
        foreach (var member in audience.ByMessage)
            outbox.Remind(unit, new(poll.Card, PollChase.Topic, reach.Of(unit, member, PartyNews.Kind, unit.Now).DueAt, until) { Member = member, ByMessage = true });
        foreach (var member in audience.Apart) outbox.Remind(unit, new(poll.Card, PollChase.Topic, unit.Now, until) { Member = member });
    }

    /// <summary>Counts, says so in public, and lets whoever hosts know that it is their turn.</summary>
    public DatePoll Close(WriteUnit unit, DatePoll poll)
    {
        var closed = Keep(unit, poll.Close(unit.Now));
        var winner = Count(unit, closed, unit.Now).Winner;
        outbox.Remark(unit, closed.Card, winner is null ? "date-poll.closed_without" : new Text("date-poll.closed", winner.Time.At), unit.Now, unit.Now + News);
        if (PartyStore.Find(unit, closed.Guild, closed.Party) is { Host: { } host } party)
            news.Tell(unit, party, host, winner is null ? new("date-poll.yours_without", party.Channel) : new("date-poll.yours", winner.Time.At, party.Channel), unit.Now + News);
        return closed;
    }

    public DatePoll Reopen(WriteUnit unit, DatePoll poll, Duration length)
    {
        var open = poll.Publish(unit.Now, length);
        CheckSlots(DateSlotStore.Offered(unit, poll).Select(slot => slot.Time.At), open.OpenUntil!.Value);
        return Keep(unit, open);
    }

    public void Cancel(WriteUnit unit, DatePoll poll) => Keep(unit, poll with { State = PollState.Cancelled });

    /// <summary>The date is the party's from now on.</summary>
    public void Settle(WriteUnit unit, DatePoll poll, DateSlot slot) => Keep(unit, poll with { State = PollState.Settled, Winner = slot.Number });

    /// <summary>Nothing to choose between dates one of which is over before the choice is.</summary>
    public static void CheckSlots(IEnumerable<Instant> slots, Instant until)
    {
        if (slots.Min() is var first && first <= until) throw new Refusal("date-poll.too_soon", first, until);
    }

    private static void Set(WriteUnit unit, DatePoll poll, IEnumerable<ReadSlot> slots) =>
        DateSlotStore.Set(unit, poll, slots.Select(slot => PartyTime.Of(slot.At.WithZone(poll.Zone))));

    private DatePoll Keep(WriteUnit unit, DatePoll poll)
    {
        DatePollStore.Save(unit, poll);
        if (poll.State is not PollState.Draft) outbox.Refresh(unit, poll.Card);
        return poll;
    }
}
