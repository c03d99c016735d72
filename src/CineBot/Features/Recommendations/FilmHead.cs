using CineBot.Features.Films;
using CineBot.Features.Films.Sources;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Recommendations;

/// <summary>Draws the head of a film's card: its title, facts in small, and the poster where one is known; and says at its foot where they come from.</summary>
internal static class FilmHead
{
    public static IEnumerable<Block> Draw(IReadUnit unit, NamedFilm film, params IEnumerable<Block> facts)
    {
        var title = RecommendationCard.Title(film);
        if (PosterOf(unit, film) is not { } poster) return [title, .. facts];
        return [new Illustrated(poster, new("film.poster", film.Title), [title.Text, .. facts.OfType<Note>().Select(fact => fact.Text)]) { IsTitled = true }];
    }

    /// <summary>Whose the facts and the poster are, where they are not our own.</summary>
    public static IEnumerable<Block> Credit(IReadUnit unit, NamedFilm film)
    {
        var isSources = SourceFilm.NumberOf(film.Id) is not null;
        var hasPoster = PosterOf(unit, film) is not null;
        if (isSources || hasPoster) yield return new Note(isSources && hasPoster ? "film.credit.both" : isSources ? "film.credit.sheet" : "film.credit.poster");
    }

    /// <summary>The same, and what the source's terms want said beside it.</summary>
    public static IEnumerable<Block> CreditInFull(IReadUnit unit, NamedFilm film, bool hasOffers)
    {
        List<Block> credit = [.. Credit(unit, film)];
        return credit.Count > 0 || hasOffers ? [.. credit, new Note("film.credit.notice")] : credit;
    }

    private static Uri? PosterOf(IReadUnit unit, NamedFilm film) => Posters.AddressOf(FilmSheetStore.Find(unit, film.Id)?.Poster);
}
