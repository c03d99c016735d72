using CineBot.Features.WatchParties.DatePolls;
using CineBot.Features.WatchParties.Votes;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Choosing;

/// <summary>
/// Once the party is announced, asks those who ticked its date or said that they are interested whether they come: one press on the card. Nobody is signed up
/// for what they ticked, and who has answered by then is not called.
/// </summary>
internal sealed class ChosenTopic(IReach reach, CommunityClock clock) : IPartyTopic
{
    public const string Name = "chosen";

    public string Topic => Name;

    /// <summary>Those to ask, whoever holds the party left out.</summary>
    public static IReadOnlyList<MemberId> Asked(IReadUnit unit, Party party)
    {
        var ticked = DatePollStore.SettledOf(unit, party.Guild, party.Number) is { Winner: { } winner } poll
            ? DateAnswerStore.All(unit, poll).Where(answer => answer.Slots.Contains(winner)).Select(answer => answer.Member)
            : [];
        return [.. ticked.Concat(InterestStore.All(unit, party.Guild, party.Number)).Distinct().Where(member => !party.IsHeldBy(member) && SignUpStore.Find(unit, party, member) is null)];
    }

    public Reminding? Draw(IReadUnit unit, Party party, Reminder reminder)
    {
        if (party is not { State: PartyState.Published, Film: { } film, Time: { } time }) return null;
        var asked = Asked(unit, party);
        if (reminder.Member is { } member) return asked.Contains(member) ? new(new("choosing.come_one", FilmWords.Title(film), time.At, party.Channel)) : null;
        var called = PollAudience.Of(unit, asked, reach, clock.Now).Together;
        return called.Count == 0 ? null : new(new("choosing.come", FilmWords.Title(film), time.At, new Listing([.. called]))) { Telling = called };
    }

    public Missed? Missed(IReadUnit unit, Party party, Reminder reminder) => null;
}
