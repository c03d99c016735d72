using CineBot.Features.WatchParties.Choosing;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Votes;

/// <summary>Voting: one private ballot a person, set and changed by its menus until the vote closes.</summary>
internal sealed class BallotCommands(Database database, FilmVoteDesk desk) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("film-vote.ballot", Access.Member, Answer.Private, ShowAsync);
        map.Press("film-vote.choose", Access.Member, Answer.Update, (request, cancellation) => CastAsync(request, (ballot, picked) => ballot with { Choices = picked }, cancellation));
        map.Press("film-vote.rank", Access.Member, Answer.Update, (request, cancellation) => CastAsync(request, (ballot, picked) => Rank(request, ballot, picked), cancellation));
        map.Press("film-vote.absent", Access.Member, Answer.Update, (request, cancellation) => CastAsync(request, (ballot, picked) => ballot with { Absences = picked }, cancellation));
    }

    private Task<Reply> ShowAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var vote = NominationCommands.Vote(unit, request);
            vote.CheckVoting(request.At);
            return Reply.Show(BallotCard.Draw(vote, NominationStore.All(unit, vote), BallotStore.Of(unit, vote, request.Member)));
        },
        cancellation);

    private Task<Reply> CastAsync(Request request, Func<Ballot, IReadOnlyList<long>, Ballot> change, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var vote = NominationCommands.Vote(unit, request);
            vote.CheckVoting(unit.Now);
            var nominations = NominationStore.All(unit, vote);
            var ballot = change(BallotStore.Of(unit, vote, request.Member), Picked(request, nominations));
            desk.Cast(unit, vote, ballot);
            var isInterested = InterestStore.Has(unit, vote.Guild, vote.Party, request.Member);
            var reply = Reply.Show(BallotCard.Draw(vote, nominations, ballot)) with { Text = ballot.IsBlank ? "film-vote.blank" : "film-vote.cast" };
            return isInterested ? reply : reply.With(new Button("choosing.button.interested", "choosing.interested", FilmWords.Place(vote.Party)));
        },
        cancellation);

    private static Ballot Rank(Request request, Ballot ballot, IReadOnlyList<long> picked) =>
        request.Number(1) is >= 1 and <= 3 and var place ? ballot.Rank((int)place, picked is [var film, ..] ? film : null) : throw new Refusal("common.outdated", new CommandName("help"));

    // What was never offered counts for nothing, and neither does a film twice.
    private static IReadOnlyList<long> Picked(Request request, IReadOnlyList<Nomination> nominations)
    {
        var offered = nominations.Select(one => one.Number).ToHashSet();
        return [.. request.Picked.Select(value => Snowflake.TryParse(value, out var number) ? number : 0).Where(offered.Contains).Distinct()];
    }
}
