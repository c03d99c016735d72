using CineBot.Features.Films;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Digests;

/// <summary>The films that came, each with its first voice; what tells too much stays behind its veil.</summary>
internal sealed class ArrivedFilms : IDigestSource
{
    private const int MostFilms = 5;
    private const int LongestQuote = 160;

    public DigestSection Section => DigestSection.Arrived;

    public bool IsNews => true;

    public DigestPart? Read(IReadUnit unit, DigestWeek week)
    {
        var arrived = DigestFilmStore.Arrived(unit, week);
        if (arrived.Count == 0) return null;
        return new(
        [
            .. arrived.Take(MostFilms).SelectMany(recommendation => Draw(unit, recommendation, week)),
            .. arrived.Count > MostFilms ? [new Note(new("digest.more_films", (long)(arrived.Count - MostFilms)))] : Array.Empty<Block>(),
        ], new("digest.count.arrived", (long)arrived.Count));
    }

    private static IEnumerable<Block> Draw(IReadUnit unit, Recommendation recommendation, DigestWeek week)
    {
        if (NamedFilmStore.Find(unit, recommendation.Film) is not { } film) yield break;
        var title = RecommendationCard.Title(film).Text;
        if (VoiceStore.All(unit, recommendation).FirstOrDefault(voice => voice.SpokenAt <= week.To && week.MayName(voice.Member)) is not { } voice)
        {
            yield return new Line(new("digest.film", title));
            yield break;
        }

        yield return new Line(new("digest.film_by", title, voice.Member));
        yield return new Quote(FilmLabel.Cut(voice.Why, LongestQuote)) { IsVeiled = voice.IsSpoiler };
    }
}
