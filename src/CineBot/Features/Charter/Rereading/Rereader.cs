using System.Text.RegularExpressions;
using CineBot.Interactions;

namespace CineBot.Features.Charter.Rereading;

/// <summary>
/// Looks through a message for what may hurt, one finding of each kind. What a film is called, and what somebody else said, stand in quotation marks
/// and are passed over; so is every opinion of a film, however harsh.
/// </summary>
internal static partial class Rereader
{
    private const int LongestFragment = 80;

    public static IReadOnlyList<Finding> Find(string words, Language reader)
    {
        var own = Quoted().Replace(words.Replace('’', '\''), " … ").Replace('\'', '’');
        var rules = Tongue.Of(own, reader) is Language.French ? FrenchRules.All : EnglishRules.All;
        var findings = rules.Select(rule => (rule.Kind, Match: rule.Rule.Match(own))).Where(found => found.Match.Success).Select(found => new Finding(found.Kind, Cut(found.Match.Value))).ToList();
        if (Loud(own) is { } loud) findings.Add(new(RereadingKind.Shouting, Cut(loud)));
        return findings;
    }

    // Initials of an association are two or three words at most; signs one after the other are a voice that rises.
    private static string? Loud(string words) =>
        Signs().Match(words) is { Success: true } signs ? signs.Value : Capitals().Match(words) is { Success: true } capitals ? capitals.Value : null;

    private static string Cut(string fragment)
    {
        var clean = fragment.Trim();
        return clean.Length <= LongestFragment ? clean : $"{clean[..(LongestFragment - 1)]}…";
    }

    [GeneratedRegex("«[^»]*»|“[^”]*”|\"[^\"\n]*\"|(?<!\\p{L})\\*{1,3}[^*\n]+\\*{1,3}|^>.*$|https?://\\S+|<[@#:][^>]+>", RegexOptions.Multiline)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?:\S+\s+)?\S*(?:!\s?){3,}|(?:\S+\s+)?\S*(?:[?!]\s?){4,}")]
    private static partial Regex Signs();

    [GeneratedRegex(@"(?<!\p{L})(?:\p{Lu}{1,}['’ ,!-]+){3,}\p{Lu}{2,}(?!\p{Ll})")]
    private static partial Regex Capitals();
}
