namespace CineBot.Features.Films;

/// <summary>Writes expressions for FTS5; every term is quoted, so nothing typed can be read as an operator.</summary>
internal static class FtsExpression
{
    public static string Term(string word) => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Prefix(string word) => $"{Term(word)}*";

    public static string AnyOf(IEnumerable<string> expressions) => $"({string.Join(" OR ", expressions)})";

    public static string AllOf(IEnumerable<string> expressions) => string.Join(" AND ", expressions);
}
