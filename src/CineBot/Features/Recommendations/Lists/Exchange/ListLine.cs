using System.Globalization;
using CineBot.Features.Films;
using CineBot.Features.Films.Sources;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>Reads one line of a file of lists: whatever in it is no year, day or rating is left out, and only a title is needed.</summary>
internal static class ListLine
{
    // As long as the longest real title that anybody listed anywhere, and more.
    private const int LongestTitle = 500;

    private const int LongestUri = 100;

    /// <summary>Null where there is no title.</summary>
    public static ListedFilm? Read(IReadOnlyList<string> row, ListColumns columns, ListKind kind, char separator)
    {
        var title = Formulas.Unguard(ListColumns.Cell(row, columns.Title));
        if (TitleFolding.Fold(title).Length == 0 || title.Length > LongestTitle) return null;
        var film = new ListedFilm(title, Year(ListColumns.Cell(row, columns.Year)))
        {
            Directors = ListColumns.Cell(row, columns.Directors) is { Length: > 0 and <= LongestTitle } named ? Formulas.Unguard(named) : null,
            Id = Id(row, columns),
            Uri = Formulas.Unguard(ListColumns.Cell(row, columns.Uri).Trim()) is { Length: > 0 and <= LongestUri } uri ? uri : null,
        };
        var day = ListDay.Read(ListColumns.Cell(row, columns.Date), separator);
        return kind is ListKind.Wishes ? film with { IsWished = true, WishedOn = day } : Seen(film, row, columns, day);
    }

    private static ListedFilm Seen(ListedFilm film, IReadOnlyList<string> row, ListColumns columns, DateOnly? day)
    {
        var verdict = Stars.ToVerdict(ListColumns.Cell(row, columns.Rating)) ?? Stars.ToVerdict(ListColumns.Cell(row, columns.RatingOutOfTen), outOf: 10);
        return film with { IsSeen = true, SeenOn = day, Verdict = verdict, JudgedOn = verdict is null ? null : day };
    }

    private static string? Id(IReadOnlyList<string> row, ListColumns columns)
    {
        if (FilmId.TryParse(ListColumns.Cell(row, columns.Id), out var own)) return own.Value;
        if (FilmId.TryParse(ListColumns.Cell(row, columns.Imdb), out var imdb)) return imdb.Value;
        return int.TryParse(ListColumns.Cell(row, columns.Tmdb).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? SourceFilm.IdOf(number).Value : null;
    }

    private static int? Year(string cell) =>
        int.TryParse(cell.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1870 and <= 2200 ? year : null;
}
