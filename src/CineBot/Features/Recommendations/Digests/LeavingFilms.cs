using CineBot.Features.Films;
using CineBot.Features.Recommendations.Leaving;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Recommendations.Digests;

/// <summary>What leaves within eight days, with its last day.</summary>
internal sealed class LeavingFilms : IDigestSource
{
    private const int MostFilms = 5;

    private static readonly Duration Soon = Duration.FromDays(8);

    public DigestSection Section => DigestSection.Leaving;

    public bool IsNews => true;

    public DigestPart? Read(IReadUnit unit, DigestWeek week)
    {
        var leaving = DigestFilmStore.Leaving(unit, week, week.To, week.To + Soon);
        if (leaving.Count == 0) return null;
        return new(
        [
            .. leaving.Take(MostFilms).SelectMany(recommendation => Draw(unit, recommendation)),
            .. leaving.Count > MostFilms ? [new Note(new("digest.more_films", (long)(leaving.Count - MostFilms)))] : Array.Empty<Block>(),
        ], new("digest.count.leaving", (long)leaving.Count));
    }

    private static IEnumerable<Block> Draw(IReadUnit unit, Recommendation recommendation)
    {
        var last = VoiceStore.All(unit, recommendation).Select(voice => voice.LastDay).OfType<LastDay>().MaxBy(day => day.End);
        if (last is not null && NamedFilmStore.Find(unit, recommendation.Film) is { } film)
            yield return new Line(new("digest.film_until", RecommendationCard.Title(film).Text, LastDayReader.Shown(last)));
    }
}
