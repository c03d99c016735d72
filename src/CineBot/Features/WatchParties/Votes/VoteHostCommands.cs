using CineBot.Features.WatchParties.Choosing;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.Votes;

/// <summary>What whoever hosts may do with a vote: go on early, open it again, call it off, and make a party of its winner.</summary>
internal sealed class VoteHostCommands(Database database, FilmVoteDesk votes, ChoosingDesk choosing) : ICommandSet
{
    private static readonly Duration Again = Duration.FromHours(24);

    public void Describe(CommandMap map)
    {
        map.Press("film-vote.manage", Access.Member, Answer.Private, (request, cancellation) => database.ReadAsync(unit => Panel(unit, Held(unit, request).Vote), cancellation));
        Press(map, "film-vote.start", (unit, _, vote) => Panel(unit, votes.StartVoting(unit, vote)), VoteState.Nominating);
        Press(map, "film-vote.close", (unit, _, vote) => Panel(unit, votes.Close(unit, vote)), VoteState.Voting);
        Press(map, "film-vote.reopen", (unit, _, vote) => Panel(unit, votes.Reopen(unit, vote, Again)), VoteState.Closed);
        Press(map, "film-vote.cancel", Cancel, VoteState.Nominating, VoteState.Voting, VoteState.Closed);
        map.Press("film-vote.settle", Access.Member.Within(Limits.Care), Answer.Private, (request, cancellation) => WriteAsync(request, SettleWinner, cancellation, VoteState.Closed));
        Press(map, "film-vote.pick", null, VoteState.Closed);
    }

    private void Press(CommandMap map, string path, Func<WriteUnit, Party, FilmVote, Reply>? act, params VoteState[] from) => map.Press(
        path, Access.Member.Within(Limits.Care), Answer.Update, (request, cancellation) => WriteAsync(request, act ?? ((unit, party, vote) => Pick(unit, request, party, vote)), cancellation, from));

    private Task<Reply> WriteAsync(Request request, Func<WriteUnit, Party, FilmVote, Reply> act, CancellationToken cancellation, params VoteState[] from) => database.WriteAsync(
        request,
        unit =>
        {
            var (party, vote) = Held(unit, request);
            if (!from.Contains(vote.State)) throw new Refusal($"film-vote.now.{vote.State.ToString().ToLowerInvariant()}");
            return act(unit, party, vote);
        },
        cancellation);

    private static (Party Party, FilmVote Vote) Held(IReadUnit unit, Request request)
    {
        var vote = NominationCommands.Vote(unit, request);
        return (ChoosingRules.Held(unit, request, vote.Party), vote);
    }

    private Reply Cancel(WriteUnit unit, Party party, FilmVote vote)
    {
        votes.Cancel(unit, vote);
        var id = PartyCard.Id(party);
        return Reply.Say("film-vote.called_off").With(
            new("choosing.button.film", "choosing.film", id), new("choosing.button.vote", "film-vote.open", id), new Button("choosing.button.cancel", "choosing.cancel", id) { Look = ButtonLook.Danger });
    }

    private Reply SettleWinner(WriteUnit unit, Party party, FilmVote vote) =>
        FilmVoteDesk.Count(unit, vote).Winner is { } winner ? Settle(unit, party, vote, winner) : Panel(unit, vote);

    // By hand only where the ballots decide nothing: the announced rule is kept by whoever hosts, too.
    private Reply Pick(WriteUnit unit, Request request, Party party, FilmVote vote) =>
        Settle(unit, party, vote, FilmVoteDesk.Count(unit, vote).Winner ?? (request.Picked is [var picked] && Snowflake.TryParse(picked, out var number) ? number : 0));

    private Reply Settle(WriteUnit unit, Party party, FilmVote vote, long number)
    {
        var nomination = NominationStore.All(unit, vote).FirstOrDefault(one => one.Number == number) ?? throw new Refusal("common.outdated", new CommandName("help"));
        votes.Settle(unit, vote, nomination);
        return ChoosingDesk.Next(unit, choosing.Settle(unit, party with { Film = nomination.Film }));
    }

    private static Reply Panel(IReadUnit unit, FilmVote vote)
    {
        var nominations = NominationStore.All(unit, vote);
        return Reply.Show(new([new Line(Where(unit, vote, nominations.Count)), .. Steps(unit, vote, nominations)])) with { Text = "film-vote.panel" };
    }

    private static Text Where(IReadUnit unit, FilmVote vote, int nominations) => vote.State switch
    {
        VoteState.Nominating => new("film-vote.panel.nominating", nominations, vote.NominationsUntil),
        VoteState.Voting => new("film-vote.panel.voting", BallotStore.CountVoters(unit, vote), vote.VotingUntil),
        VoteState.Closed => FilmVoteDesk.Count(unit, vote).Winner is null ? nominations == 0 ? "film-vote.panel.no_films" : "film-vote.panel.no_votes" : new Text("film-vote.panel.closed"),
        VoteState.Settled => "film-vote.now.settled",
        _ => "film-vote.now.cancelled",
    };

    private static IEnumerable<Block> Steps(IReadUnit unit, FilmVote vote, IReadOnlyList<Nomination> nominations)
    {
        var cancel = new Button("film-vote.button.cancel", "film-vote.cancel", vote.Id) { Look = ButtonLook.Danger };
        switch (vote.State)
        {
            case VoteState.Nominating:
                yield return new Buttons(new("film-vote.button.start", "film-vote.start", vote.Id) { Enabled = nominations.Count > 0 }, cancel);
                break;
            case VoteState.Voting:
                yield return new Buttons(new("film-vote.button.close", "film-vote.close", vote.Id), cancel);
                break;
            case VoteState.Closed:
                var hasWinner = FilmVoteDesk.Count(unit, vote).Winner is not null;
                if (!hasWinner && nominations.Count > 0) yield return new Menu("film-vote.pick", "film-vote.pick_prompt", [.. nominations.Select(FilmWords.Choice)], vote.Id);
                yield return new Buttons([.. hasWinner ? [new("film-vote.button.settle", "film-vote.settle", vote.Id) { Look = ButtonLook.Main }] : Array.Empty<Button>(), new("film-vote.button.reopen", "film-vote.reopen", vote.Id), cancel]);
                break;
            default:
                break;
        }
    }
}
