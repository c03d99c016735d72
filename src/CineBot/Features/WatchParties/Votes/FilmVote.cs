using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using NodaTime;

namespace CineBot.Features.WatchParties.Votes;

/// <summary>A vote for the film of one party: films are nominated until an hour, then voted for until another, both announced.</summary>
internal sealed record FilmVote(GuildId Guild, long Number, long Party, VoteRules Rules, Instant OpenedAt, Instant NominationsUntil, Instant VotingUntil)
{
    public const int MostNominations = 25, MostEach = 2, LongestNotes = 150, MostVoters = 1000;

    public const string CardKind = "film-vote";

    public VoteState State { get; init; } = VoteState.Nominating;

    /// <summary>How many must vote for the result to stand without a second look; null: whoever votes decides.</summary>
    public long? Quorum { get; init; }

    public Instant? ClosedAt { get; init; }

    /// <summary>The nomination that became the party's film.</summary>
    public long? Winner { get; init; }

    /// <summary>When the clock closes what is open now; null once it is over.</summary>
    public Instant? DueAt => State switch { VoteState.Nominating => NominationsUntil, VoteState.Voting => VotingUntil, _ => null };

    public CardRef Card => new(Guild, CardKind, Number);

    /// <summary>As the id of a button.</summary>
    public string Id => Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>From what nobody chooses, so that it can be announced before anything is known; four digits.</summary>
    public static long SeedOf(GuildId guild, long number, Instant openedAt) =>
        1000 + (BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{guild}:{number}:{openedAt.ToUnixTimeMilliseconds()}"))) % 9000);

    /// <exception cref="Refusal">Films are not nominated any more.</exception>
    public void CheckNominating(Instant now)
    {
        if (State is VoteState.Nominating && now < NominationsUntil) return;
        throw new Refusal(State is VoteState.Nominating or VoteState.Voting ? "film-vote.nominations_over" : "film-vote.over");
    }

    /// <exception cref="Refusal">Nobody votes yet, or any more: not even in the moment between the announced hour and the count.</exception>
    public void CheckVoting(Instant now)
    {
        if (State is VoteState.Nominating) throw new Refusal("film-vote.not_yet", NominationsUntil);
        if (State is not VoteState.Voting || now >= VotingUntil) throw new Refusal("film-vote.over");
    }

    /// <summary>Nominations are over: people vote until the hour that was announced, or for as long as was meant where it has passed meanwhile.</summary>
    public FilmVote StartVoting(Instant now) =>
        this with { State = VoteState.Voting, NominationsUntil = Instant.Min(NominationsUntil, now), VotingUntil = VotingUntil > now ? VotingUntil : now + (VotingUntil - NominationsUntil) };

    public FilmVote Close(Instant now) => this with { State = VoteState.Closed, NominationsUntil = Instant.Min(NominationsUntil, now), VotingUntil = Instant.Min(VotingUntil, now), ClosedAt = now };

    /// <summary>Open again: for ballots where there is something to vote for, else for films.</summary>
    public FilmVote Reopen(Instant now, Duration duration, bool hasChoice) => hasChoice
        ? this with { State = VoteState.Voting, VotingUntil = now + duration, ClosedAt = null }
        : this with { State = VoteState.Nominating, NominationsUntil = now + duration, VotingUntil = now + duration + duration, ClosedAt = null };
}
