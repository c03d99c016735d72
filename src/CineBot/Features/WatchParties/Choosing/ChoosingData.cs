using CineBot.Features.WatchParties.DatePolls;
using CineBot.Features.WatchParties.Votes;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Choosing;

/// <summary>What votes and polls keep about people and servers. A ballot or an answer that goes with its person is not counted any more.</summary>
internal sealed class ChoosingData : IPersonalData, ICommunityData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("nominators", "member_id", Erasure.Delete, "data.nominators") { Read = VotePeopleStore.NominationsOf },
        new("ballots", "member_id", Erasure.Delete, "data.ballots") { Read = VotePeopleStore.BallotsOf },
        new("date_answers", "member_id", Erasure.Delete, "data.date_answers") { Read = PollPeopleStore.AnswersOf },
        new("party_interests", "member_id", Erasure.Delete, "data.party_interests") { Read = PollPeopleStore.InterestsOf },
    ];

    public IEnumerable<MemberId> People(IReadUnit unit) =>
    [
        .. Everyone.By(member => VotePeopleStore.NextNominator(unit, member)),
        .. Everyone.By(member => VotePeopleStore.NextVoter(unit, member)),
        .. Everyone.By(member => PollPeopleStore.NextAnswering(unit, member)),
        .. Everyone.By(member => PollPeopleStore.NextInterested(unit, member)),
    ];

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        var votes = VotePeopleStore.PlacesOf(unit, member).Select(place => FilmVoteStore.Find(unit, place.Guild, place.Number)).OfType<FilmVote>().ToList();
        var polls = PollPeopleStore.PollsOf(unit, member).Select(place => new CardRef(place.Guild, DatePoll.CardKind, place.Number)).ToList();
        var parties = PollPeopleStore.PartiesOf(unit, member);
        VotePeopleStore.Delete(unit, member);
        PollPeopleStore.Delete(unit, member);
        // What stands on a ballot already stays there for those who voted.
        foreach (var vote in votes.Where(vote => vote.State is VoteState.Nominating)) NominationStore.DropLonely(unit, vote);
        return [.. votes.Select(vote => vote.Card), .. polls, .. parties.SelectMany(party => Cards(unit, party))];
    }

    public void Purge(WriteUnit unit, GuildId guild)
    {
        FilmVoteStore.Purge(unit, guild);
        DatePollStore.Purge(unit, guild);
        InterestStore.Purge(unit, guild);
    }

    private static IEnumerable<CardRef> Cards(IReadUnit unit, PollPeopleStore.Place party)
    {
        if (FilmVoteStore.OfParty(unit, party.Guild, party.Number) is { } vote) yield return vote.Card;
        if (DatePollStore.OfParty(unit, party.Guild, party.Number) is { } poll) yield return poll.Card;
    }
}
