using System.Globalization;
using System.Text;
using CineBot.Features.Films.Sources;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>
/// Writes lists in the form of Letterboxd's export, followed by the columns that its importer asks for and one of our own, which others pass over: what is
/// written is read back exactly.
/// </summary>
internal static class ListWriter
{
    private static readonly string[] Exported = ["Date", "Name", "Year", "Letterboxd URI"];
    private static readonly string[] Identified = ["Title", "Directors", "imdbID", "tmdbID", ListColumns.OwnId];
    private static readonly string[] WishColumns = [.. Exported, .. Identified];
    private static readonly string[] SeenColumns = [.. Exported, "Rating", "WatchedDate", .. Identified];

    public static byte[] Write(IEnumerable<ListedFilm> films, ListKind kind) =>
        kind is ListKind.Wishes
            ? Write(WishColumns, films.Select(film => (string[])[.. Named(film, film.WishedOn), .. Ids(film)]))
            : Write(SeenColumns, films.Select(film => (string[])[.. Named(film, film.SeenOn), Rating(film), Day(film.SeenOn), .. Ids(film)]));

    /// <summary>The films of which there is an opinion. They have no day of watching: whoever hands both files to another place would have seen each film twice.</summary>
    public static byte[] WriteRatings(IEnumerable<ListedFilm> films) =>
        Write([.. Exported, "Rating", .. Identified], films.Where(film => film.Verdict is not null).Select(film => (string[])[.. Named(film, film.JudgedOn ?? film.SeenOn), Rating(film), .. Ids(film)]));

    private static byte[] Write(string[] columns, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        CsvRows.Write(text, columns);
        foreach (var row in rows) CsvRows.Write(text, row);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string[] Named(ListedFilm film, DateOnly? day) => [Day(day), Formulas.Guard(film.Title), film.Year?.ToString(CultureInfo.InvariantCulture) ?? "", Formulas.Guard(film.Uri ?? "")];

    private static string[] Ids(ListedFilm film)
    {
        var id = film.Id ?? "";
        var imdb = id.StartsWith("tt", StringComparison.Ordinal) ? id : "";
        var tmdb = SourceFilm.NumberOf(new(id))?.ToString(CultureInfo.InvariantCulture) ?? "";
        return [Formulas.Guard(film.Title), Formulas.Guard(film.Directors ?? ""), imdb, tmdb, id];
    }

    private static string Rating(ListedFilm film) => film.Verdict is { } verdict ? Stars.Of(verdict) : "";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
