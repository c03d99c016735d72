using System.Globalization;
using CineBot.Features.Films;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Digests;

/// <summary>What is wanted most under the public cards and not yet scheduled, with the way to schedule it.</summary>
internal sealed class WantedFilms(IScheduledFilms scheduled) : IDigestSource
{
    private const int Least = 2;
    private const int MostLooked = 30;
    private const int MostFilms = 3;

    public DigestSection Section => DigestSection.Wanted;

    public bool IsNews => false;

    public DigestPart? Read(IReadUnit unit, DigestWeek week)
    {
        var wanted = DigestFilmStore.Wanted(unit, week, Least, MostLooked).Where(film => !scheduled.IsScheduled(unit, week.Guild, film.Film)).Take(MostFilms).ToList();
        return wanted.Count == 0 ? null : new([.. wanted.Select(film => Draw(unit, film))], new("digest.count.wanted", (long)wanted.Count));
    }

    private static Actionable Draw(IReadUnit unit, WantedFilm wanted) => new(
        new Button("recommendation.button.party", "party.propose", wanted.Number.ToString(CultureInfo.InvariantCulture)),
        new Text("digest.film", RecommendationCard.Title(NamedFilmStore.Find(unit, wanted.Film)!).Text),
        new Text("recommendation.count.wish", wanted.Wishes));
}
