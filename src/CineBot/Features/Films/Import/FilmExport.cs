using System.Globalization;
using System.Text;

namespace CineBot.Features.Films.Import;

/// <summary>Writes the whole catalogue as a table in our own form, to be looked at in a spreadsheet, changed and imported again.</summary>
internal static class FilmExport
{
    private const char Delimiter = ';';
    private const string PartMark = " | ";
    private static readonly string[] Columns = ["id", "original_title", "french_title", "english_title", "aliases", "year", "directors", "runtime", "countries", "kind", "votes"];

    /// <summary>How many films were written.</summary>
    public static long Write(IEnumerable<CatalogueEntry> entries, Stream file)
    {
        // Spreadsheets take a file without the mark for one of their own letters.
        using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        text.WriteLine(CsvLine.Write(Columns, Delimiter));
        var count = 0L;
        foreach (var entry in entries)
        {
            text.WriteLine(CsvLine.Write(Cells(entry), Delimiter));
            count++;
        }

        return count;
    }

    private static string[] Cells(CatalogueEntry entry) =>
    [
        entry.Film.Id.Value,
        entry.Film.OriginalTitle,
        entry.Film.FrenchTitle,
        entry.Film.EnglishTitle,
        string.Join(PartMark, entry.Aliases),
        entry.Film.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
        string.Join(PartMark, entry.Film.Directors),
        entry.Film.Runtime?.ToString(CultureInfo.InvariantCulture) ?? "",
        string.Join(PartMark, entry.Film.Countries),
        KindOf(entry.Film.Kind),
        entry.Weight.ToString(CultureInfo.InvariantCulture),
    ];

    private static string KindOf(FilmKind kind) => kind switch
    {
        FilmKind.Short => "short",
        FilmKind.Documentary => "documentary",
        FilmKind.ShortDocumentary => "short-documentary",
        _ => "feature",
    };
}
