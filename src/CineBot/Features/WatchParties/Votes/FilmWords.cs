using System.Globalization;
using CineBot.Features.Films;
using CineBot.Interactions;

namespace CineBot.Features.WatchParties.Votes;

/// <summary>Films as a vote names them: short enough for twenty-five on a card.</summary>
internal static class FilmWords
{
    private const int LongestTitle = 70, LongestDirectors = 40;

    public static Text Of(NamedFilm film) => film.Year is { } year
        ? new("film-vote.film", Title(film), year.ToString(CultureInfo.InvariantCulture), FilmLabel.Cut(film.Directors, LongestDirectors))
        : new("film-vote.film_only", Title(film));

    public static Title Title(NamedFilm film) => new(FilmLabel.Cut(film.FrenchTitle, LongestTitle), FilmLabel.Cut(film.EnglishTitle, LongestTitle));

    /// <summary>As a choice in a menu, with what one should know before under it.</summary>
    public static Choice Choice(Nomination nomination) => new(Of(nomination.Film), nomination.Number.ToString(CultureInfo.InvariantCulture))
    {
        Description = nomination.ContentNotes is [var first, ..] ? FilmLabel.Cut(first, 100) : null,
    };

    /// <summary>Its number in the vote, its name, and what one should know before.</summary>
    public static IEnumerable<Block> Lines(Nomination nomination)
    {
        yield return new Line(new("film-vote.line", Place(nomination.Number), Of(nomination.Film)));
        if (nomination.ContentNotes.Count > 0) yield return new Note(new("film-vote.notes", new Listing([.. nomination.ContentNotes.Take(2)])));
    }

    /// <summary>A number that chooses no plural.</summary>
    public static string Place(long number) => number.ToString(CultureInfo.InvariantCulture);
}
