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
        var (people, others) = week.Choose(DigestFilmStore.Thanked(unit, week).GroupBy(thanked => thanked.Member), person => person.Key, MostPeople);
        if (people.Count == 0) return null;
        return new(
        [
            .. people.Select(person => Draw(unit, person)),
            .. others > 0 ? [new Note(new("digest.more_thanked", others))] : Array.Empty<Block>(),
        ], new("digest.count.thanked", people.Count + others));
    }

    private static Line Draw(IReadUnit unit, IGrouping<MemberId, ThankedVoice> person)
    {
        object[] films = [.. person.Select(thanked => NamedFilmStore.Find(unit, thanked.Film)).OfType<NamedFilm>().Take(MostFilms).Select(film => new Text("digest.title", film.Title))];
        return new(new("digest.thanked", person.Key, new Listing(films)));
    }
}
