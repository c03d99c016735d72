using CineBot.Features.Films;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>Brings lists that a person handed over from being looked at to being theirs.</summary>
internal sealed class Import(Database database, FilmCatalogue catalogue, Outbox outbox, OwnDays own)
{
    /// <summary>Finds the films that are to be kept first, since a unit that writes asks nothing of the catalogue.</summary>
    public async Task<Reply> ApplyAsync(Request request, Func<PendingImport, ImportPlan, Reply> tell, CancellationToken cancellation)
    {
        var (pending, known) = await database.ReadAsync(unit => (PendingImport.Find(unit, request), ImportStore.Films(unit, request.Member).Select(film => film.Id.Value).ToHashSet(StringComparer.Ordinal)), cancellation);
        var films = pending.Found.Select(found => found.Film).Where(film => !known.Contains(film)).Distinct().Select(film => catalogue.Find(new(film))).OfType<Film>().ToDictionary(film => film.Id.Value, NamedFilm.Of);
        return await database.WriteAsync(
            request,
            unit =>
            {
                var found = PendingImport.Find(unit, request).Found.Where(found => films.ContainsKey(found.Film) || known.Contains(found.Film)).ToList();
                foreach (var film in films.Values) NamedFilmStore.Keep(unit, film);
                var plan = ImportPlan.Of(unit, request.Member, found, own.Of(unit, request, unit.Now));
                Write(unit, request.Member, plan);
                var rest = pending with { Found = [] };
                if (rest.Open.Count + rest.Unknown.Count > 0) rest.Keep(unit, request);
                else PendingImport.Forget(unit, request);
                return tell(rest, plan);
            },
            cancellation);
    }

    /// <summary>What importing all that was found would change now.</summary>
    public ImportPlan Plan(IReadUnit unit, Request request, PendingImport pending) => ImportPlan.Of(unit, request.Member, pending.Found, own.Of(unit, request, request.At));

    private void Write(WriteUnit unit, MemberId member, ImportPlan plan)
    {
        foreach (var wish in plan.Wishes) ImportStore.Wish(unit, member, new(wish.Film), wish.At);
        foreach (var seen in plan.Seen) ImportStore.See(unit, member, seen);
        foreach (var card in plan.Fulfilled.SelectMany(film => ListStore.Unwish(unit, member, new(film))).Distinct()) outbox.Refresh(unit, card);
    }
}
