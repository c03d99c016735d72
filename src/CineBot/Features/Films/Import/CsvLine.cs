using System.Text;

namespace CineBot.Features.Films.Import;

/// <summary>
/// One line of cells, each perhaps between quotes, within which a quote is doubled (RFC 4180); no cell goes on in the next line, so that a quote left open
/// spoils one line and not the rest of the file. A cell that a spreadsheet would compute is written with an apostrophe before it, which reading takes off.
/// </summary>
internal static class CsvLine
{
    private static readonly char[] Delimiters = ['\t', ';', ','];
    private static readonly char[] Computed = ['=', '+', '-', '@', '\t'];

    /// <summary>The sign that parts the names of the columns.</summary>
    public static char DelimiterOf(string header) => Delimiters.MaxBy(delimiter => header.Count(letter => letter == delimiter));

    /// <summary>Null where a quote is left open, or something follows a closed one.</summary>
    public static List<string>? Read(string line, char delimiter)
    {
        var cells = new List<string>();
        for (var start = 0; start <= line.Length;)
        {
            var end = start < line.Length && line[start] == '"' ? EndOfQuoted(line, start) : End(line, start, delimiter);
            if (end < 0 || (end < line.Length && line[end] != delimiter)) return null;
            cells.Add(Unguarded(Unquoted(line[start..end])));
            start = end + 1;
        }

        return cells;
    }

    public static string Write(IEnumerable<string> cells, char delimiter) => string.Join(delimiter, cells.Select(cell => Quoted(Guarded(cell), delimiter)));

    private static int End(string line, int start, char delimiter) => line.IndexOf(delimiter, start) is >= 0 and var end ? end : line.Length;

    private static int EndOfQuoted(string line, int start)
    {
        for (var end = line.IndexOf('"', start + 1); end >= 0; end = line.IndexOf('"', end + 2))
        {
            if (end + 1 >= line.Length || line[end + 1] != '"') return end + 1;
            if (end + 2 >= line.Length) return -1;
        }

        return -1;
    }

    private static string Unquoted(string cell) => cell is ['"', .. var inner, '"'] ? inner.Replace("\"\"", "\"", StringComparison.Ordinal) : cell;

    private static string Unguarded(string cell) => cell is ['\'', var next, ..] && (next == '\'' || Computed.Contains(next)) ? cell[1..] : cell;

    // An apostrophe before what looks guarded already, so that reading takes off no more than was put on.
    private static string Guarded(string cell) => cell is [var first, ..] && (Computed.Contains(first) || IsGuarded(cell)) ? $"'{cell}" : cell;

    private static bool IsGuarded(string cell) => cell is ['\'', var next, ..] && (next == '\'' || Computed.Contains(next));

    private static string Quoted(string cell, char delimiter)
    {
        if (!cell.Contains('"') && !cell.Contains(delimiter) && cell.Trim() == cell) return cell;
        return new StringBuilder(cell).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString();
    }
}
