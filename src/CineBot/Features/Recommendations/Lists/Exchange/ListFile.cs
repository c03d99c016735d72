using System.Text;
using CineBot.Features.Films;
using CineBot.Interactions;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>What one file holds, or why it holds nothing that can be read; lines without a title are counted.</summary>
internal sealed record ListReading(IReadOnlyList<ListedFilm> Films, long Passed, Text? Fault)
{
    /// <summary>Lines in which something stands for the day that is none.</summary>
    public long Undated { get; init; }
}

/// <summary>
/// Reads one file of a person's lists: Letterboxd's <c>watchlist.csv</c>, <c>watched.csv</c> and <c>ratings.csv</c>, its form for importing, and our own
/// export. It trusts nothing: sizes are bounded, and what is no such file is refused whole, with how to go on.
/// </summary>
internal static class ListFile
{
    public const int MostBytes = 4 * 1024 * 1024;
    public const int MostLines = 20_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16Reversed = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    public static ListReading Read(string name, byte[] content)
    {
        if (content.Length > MostBytes) return Fault("import.fault.large", name, MostBytes / (1024 * 1024));
        try
        {
            var text = Decode(content);
            return text.Contains('\0', StringComparison.Ordinal) ? Fault("import.fault.text", name) : Read(name, text);
        }
        catch (DecoderFallbackException)
        {
            return Fault("import.fault.encoding", name);
        }
    }

    private static ListReading Read(string name, string text)
    {
        var separator = Separator(text);
        using var rows = CsvRows.Read(text, separator).GetEnumerator();
        if (!rows.MoveNext() || ListColumns.Read(rows.Current) is not { } columns) return Fault("import.fault.header", name);
        if (KindOf(name, columns) is not { } kind) return Fault("import.fault.kind", name);
        var films = new List<ListedFilm>();
        var (passed, undated) = (0L, 0L);
        while (rows.MoveNext())
        {
            if (films.Count + passed == MostLines) return Fault("import.fault.lines", name, MostLines);
            if (ListLine.Read(rows.Current, columns, kind, separator) is { } film) films.Add(film);
            else passed++;
            if (ListDay.IsUnreadable(ListColumns.Cell(rows.Current, columns.Date), separator)) undated++;
        }

        return new(films, passed, null) { Undated = undated };
    }

    private static string Decode(byte[] content) => content switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Utf8.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Utf16.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Utf16Reversed.GetString(rest),
        _ => Utf8.GetString(content),
    };

    // A spreadsheet that speaks French parts columns by semicolons when it saves the file again.
    private static char Separator(string text)
    {
        var header = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length);
        return header.Contains(',') ? ',' : header.Contains(';') ? ';' : header.Contains('\t') ? '\t' : ',';
    }

    // People keep the names that Letterboxd gives, or what a browser makes of them, such as « watchlist (1).csv ».
    private static ListKind? KindOf(string name, ListColumns columns)
    {
        var folded = TitleFolding.Fold(name);
        if (folded.Contains("watchlist", StringComparison.Ordinal)) return ListKind.Wishes;
        return columns.HasSeen || folded.Contains("watched", StringComparison.Ordinal) || folded.Contains("ratings", StringComparison.Ordinal) ? ListKind.Seen : null;
    }

    private static ListReading Fault(string key, params object[] args) => new([], 0, new(key, args));
}
