using System.Text;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>
/// Rows of comma-separated values (RFC 4180), read leniently: a quote within an unquoted cell is itself, a quoted cell may hold line breaks, and one that
/// is never closed ends with the text. What <see cref="Write"/> wrote is read back exactly.
/// </summary>
internal static class CsvRows
{
    // More than any list has; what stands behind them is read past.
    private const int MostCells = 64;

    private static readonly char[] Special = [',', '"', '\r', '\n'];

    /// <summary>Row by row, as far as they are looked at; empty lines are passed over.</summary>
    public static IEnumerable<IReadOnlyList<string>> Read(string text, char separator)
    {
        var row = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            var cell = Cell(text, separator, ref at);
            if (row.Count < MostCells) row.Add(cell);
            if (at < text.Length && text[at] == separator)
            {
                at++;
                if (at < text.Length) continue;
                row.Add("");
            }

            at = AfterBreak(text, at);
            if (row is not [""]) yield return row;
            row = [];
        }
    }

    public static void Write(StringBuilder text, IEnumerable<string> row) =>
        text.AppendJoin(',', row.Select(cell => cell.IndexOfAny(Special) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");

    private static string Cell(string text, char separator, ref int at)
    {
        if (at < text.Length && text[at] == '"') return Quoted(text, separator, ref at);
        return Plain(text, separator, ref at);
    }

    private static string Plain(string text, char separator, ref int at)
    {
        var length = text.AsSpan(at).IndexOfAny(separator, '\r', '\n');
        var cell = length < 0 ? text[at..] : text.Substring(at, length);
        at += cell.Length;
        return cell;
    }

    private static string Quoted(string text, char separator, ref int at)
    {
        var cell = new StringBuilder();
        at++;
        while (at < text.Length)
        {
            var end = text.IndexOf('"', at);
            if (end < 0) end = text.Length;
            cell.Append(text, at, end - at);
            at = Math.Min(end + 1, text.Length);
            if (at >= text.Length || text[at] != '"') break;
            cell.Append('"');
            at++;
        }

        // What follows a closing quote before the next separator belongs to the cell all the same.
        return cell.Append(Plain(text, separator, ref at)).ToString();
    }

    private static int AfterBreak(string text, int at) =>
        at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? at + 2 : Math.Min(at + 1, text.Length);
}
