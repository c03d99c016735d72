using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.DatePolls;

/// <summary>Words the reminder for those who are interested and have not answered; whoever answers in the meantime is not called.</summary>
internal sealed class PollChase(IReach reach, CommunityClock clock) : IReminderSource
{
    public const string Topic = "chase";

    public string Kind => DatePoll.CardKind;

    public Reminding? Draw(IReadUnit unit, Reminder reminder)
    {
        if (DatePollStore.Find(unit, reminder.About.Guild, reminder.About.Number) is not { State: PollState.Open, OpenUntil: { } until } poll) return null;
        var unanswered = PollAudience.Unanswered(unit, poll);
        if (reminder.Member is { } member) return unanswered.Contains(member) ? new(new("date-poll.chase_one", until, ChannelOf(unit, poll))) : null;
        var called = PollAudience.Of(unit, unanswered, reach, clock.Now).Together;
        return called.Count == 0 ? null : new(new("date-poll.chase", new Listing([.. called]), until, new FromNow(until))) { Telling = called };
    }

    public Missed? Missed(IReadUnit unit, Reminder reminder) => null;

    private static object ChannelOf(IReadUnit unit, DatePoll poll) =>
        CardBook.Find(unit, poll.Card) is { } place ? place.Home : PartyStore.Find(unit, poll.Guild, poll.Party) is { } party ? party.Channel : "";
}
