using CineBot.Features.Films;
using CineBot.Features.WatchParties.Votes;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Choosing;

/// <summary>Where films are being nominated in this server, offers to put the film there, or to propose a party of its own all the same.</summary>
internal sealed class NominationOffer(Database database) : IOpenNominations
{
    private const int MostOffered = 4;

    public Task<Reply?> OfferAsync(Request request, NamedFilm film, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var open = FilmVoteStore.Nominating(unit, request.InGuild, request.At, MostOffered);
            var given = request.Ids is [var id, ..] ? id : film.Id.Value;
            return open.Count == 0 ? null : Reply.Show(new(
            [
                new Line(new("film-vote.offer", FilmWords.Title(film))),
                .. open.Select(vote => Offer(unit, vote, given)),
                new Buttons(new Button("film-vote.button.own_party", "party.correct", given)),
            ]));
        },
        cancellation);

    private static Actionable Offer(IReadUnit unit, FilmVote vote, string film)
    {
        var host = PartyStore.Find(unit, vote.Guild, vote.Party)?.Host;
        return new(
            new("film-vote.button.nominate_here", "film-vote.this", vote.Id, film),
            host is { } member ? new Text("film-vote.offered", vote.NominationsUntil, member) : new("film-vote.offered_by_nobody", vote.NominationsUntil));
    }
}
