using CineBot.Features.Films;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.Votes;

/// <summary>What happens to a vote, by a press or by the clock; each call is one change with what is said of it.</summary>
internal sealed class FilmVoteDesk(Outbox outbox, PartyNews news)
{
    private static readonly Duration News = Duration.FromDays(3);

    public static VoteResult Count(IReadUnit unit, FilmVote vote)
    {
        var films = NominationStore.All(unit, vote).Select(one => one.Number).ToList();
        var result = VoteCount.Of(vote.Rules, films, BallotStore.All(unit, vote));
        return films is [var only] ? result with { Winner = only } : result;
    }

    public void Open(WriteUnit unit, FilmVote vote, Party party)
    {
        FilmVoteStore.Add(unit, vote);
        if (party is { Film: { } film, Host: { } host }) NominationStore.Join(unit, vote, NominationStore.Add(unit, vote, film), host, null);
        outbox.Show(unit, vote.Card, party.Channel);
    }

    /// <summary>True where the film was not in the vote before; else the person joins those who nominated it.</summary>
    /// <exception cref="Refusal">Nominations are over, the person has nominated two, or there is no room for one more.</exception>
    public bool Nominate(WriteUnit unit, FilmVote vote, MemberId member, NamedFilm film, string? notes)
    {
        vote.CheckNominating(unit.Now);
        var standing = NominationStore.Find(unit, vote, film.Id);
        var mine = NominationStore.Of(unit, vote, member);
        if (standing is null || !mine.Contains(standing.Value))
        {
            if (mine.Count >= FilmVote.MostEach) throw new Refusal(new Text("film-vote.two_already"), new Button("film-vote.button.mine", "film-vote.mine", vote.Id));
            if (standing is null && NominationStore.Count(unit, vote) >= FilmVote.MostNominations) throw new Refusal("film-vote.full", FilmVote.MostNominations);
        }

        NominationStore.Join(unit, vote, standing ?? NominationStore.Add(unit, vote, film), member, notes);
        outbox.Refresh(unit, vote.Card);
        return standing is null;
    }

    /// <exception cref="Refusal">Nominations are over.</exception>
    public void Withdraw(WriteUnit unit, FilmVote vote, MemberId member, long nomination)
    {
        vote.CheckNominating(unit.Now);
        NominationStore.Leave(unit, vote, nomination, member);
        NominationStore.DropLonely(unit, vote);
        outbox.Refresh(unit, vote.Card);
    }

    /// <exception cref="Refusal">Nobody votes now.</exception>
    public void Cast(WriteUnit unit, FilmVote vote, Ballot ballot)
    {
        vote.CheckVoting(unit.Now);
        BallotStore.Cast(unit, vote, ballot);
        outbox.Refresh(unit, vote.Card);
    }

    /// <summary>Nominations are over: people vote, unless there is nothing to choose between.</summary>
    public FilmVote StartVoting(WriteUnit unit, FilmVote vote) =>
        NominationStore.Count(unit, vote) < 2 ? Close(unit, vote) : Keep(unit, vote.StartVoting(unit.Now));

    /// <summary>Counts, says so in public, and lets whoever hosts know that it is their turn.</summary>
    public FilmVote Close(WriteUnit unit, FilmVote vote)
    {
        var closed = Keep(unit, vote.Close(unit.Now));
        var result = Count(unit, closed);
        var film = NominationStore.All(unit, closed).FirstOrDefault(one => one.Number == result.Winner)?.Film;
        var said = film is null ? new Text("film-vote.closed_without") : new("film-vote.closed", FilmWords.Of(film), result.Voters);
        outbox.Remark(unit, closed.Card, said, unit.Now, unit.Now + News);
        if (PartyStore.Find(unit, closed.Guild, closed.Party) is { Host: { } host } party)
            news.Tell(unit, party, host, film is null ? new("film-vote.yours_without", party.Channel) : new("film-vote.yours", FilmWords.Of(film), party.Channel), unit.Now + News);
        return closed;
    }

    public FilmVote Reopen(WriteUnit unit, FilmVote vote, Duration duration) =>
        Keep(unit, vote.Reopen(unit.Now, duration, NominationStore.Count(unit, vote) > 1));

    public void Cancel(WriteUnit unit, FilmVote vote) => Keep(unit, vote with { State = VoteState.Cancelled });

    /// <summary>The film is the party's from now on.</summary>
    public void Settle(WriteUnit unit, FilmVote vote, Nomination nomination) => Keep(unit, vote with { State = VoteState.Settled, Winner = nomination.Number });

    private FilmVote Keep(WriteUnit unit, FilmVote vote)
    {
        FilmVoteStore.Save(unit, vote);
        outbox.Refresh(unit, vote.Card);
        return vote;
    }
}
