using System.Globalization;
using System.Text;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>Writes lists in the form that Letterboxd's importer reads, with a column of our own that it passes over: what is written is read back exactly.</summary>
internal static class ListWriter
{
    private static readonly string[] WishColumns = ["Title", "Year", "Directors", "Date", ListColumns.OwnId];
    private static readonly string[] SeenColumns = ["Title", "Year", "Directors", "Rating", "WatchedDate", ListColumns.OwnId];

    public static byte[] Write(IEnumerable<ListedFilm> films, ListKind kind)
    {
        var text = new StringBuilder();
        CsvRows.Write(text, kind is ListKind.Wishes ? WishColumns : SeenColumns);
        foreach (var film in films) CsvRows.Write(text, Row(film, kind));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string[] Row(ListedFilm film, ListKind kind)
    {
        string[] named = [Formulas.Guard(film.Title), film.Year?.ToString(CultureInfo.InvariantCulture) ?? "", Formulas.Guard(film.Directors ?? "")];
        return kind is ListKind.Wishes
            ? [.. named, Day(film.WishedOn), film.Id ?? ""]
            : [.. named, film.Verdict is { } verdict ? Stars.Of(verdict) : "", Day(film.SeenOn), film.Id ?? ""];
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
