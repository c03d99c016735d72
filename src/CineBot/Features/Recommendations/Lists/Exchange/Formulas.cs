using System.Text.RegularExpressions;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>
/// Keeps a spreadsheet from running what a title says: whatever would begin a formula gets an apostrophe before it. Reading takes away exactly what
/// writing put there, so a title that itself begins with apostrophes comes back as it was.
/// </summary>
internal static partial class Formulas
{
    public static string Guard(string words) => Runnable().IsMatch(words) ? $"'{words}" : words;

    public static string Unguard(string words) => words is ['\'', ..] && Runnable().IsMatch(words[1..]) ? words[1..] : words;

    [GeneratedRegex(@"\A'*\s*[=+\-@\t\r\n＝＋－＠]")]
    private static partial Regex Runnable();
}
