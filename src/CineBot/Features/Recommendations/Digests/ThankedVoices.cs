using CineBot.Features.Films;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Digests;

/// <summary>Whom the server thanked for a film, without a count and without saying who did.</summary>
internal sealed class ThankedVoices : IDigestSource
{
    private const int MostPeople = 8;
    private const int MostFilms = 3;

    public DigestSection Section => DigestSection.Thanks;

    public bool IsNews => true;

    public DigestPart? Read(IReadUnit unit, DigestWeek week)
    {
        var people = DigestFilmStore.Thanked(unit, week.Guild, week.From, week.To).GroupBy(thanked => thanked.Member).Where(person => week.MayName(person.Key)).Take(MostPeople).ToList();
        return people.Count == 0 ? null : new([.. people.Select(person => Draw(unit, person))], new("digest.count.thanked", (long)people.Count));
    }

    private static Line Draw(IReadUnit unit, IGrouping<MemberId, ThankedVoice> person)
    {
        object[] films = [.. person.Select(thanked => NamedFilmStore.Find(unit, thanked.Film)).OfType<NamedFilm>().Take(MostFilms).Select(film => new Text("digest.title", film.Title))];
        return new(new("digest.thanked", person.Key, new Listing(films)));
    }
}
