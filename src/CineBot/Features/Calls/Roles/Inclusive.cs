using System.Text.RegularExpressions;

namespace CineBot.Features.Calls.Roles;

/// <summary>French words for both genders at once, as « comédien·ne·s », « figurant.es » or « acteur(rice)s ».</summary>
internal static partial class Inclusive
{
    /// <summary>The same text with each such word as its first half: « comédien ».</summary>
    public static string Plain(string text) => Endings().Replace(text, "$1");

    /// <summary>The same text with each such word as a woman's: « comédienne ».</summary>
    public static string Feminine(string text) => Endings().Replace(text, word => Join(word.Groups[1].Value, word.Groups[2].Value));

    /// <summary>The words of the text that have two halves, each as a man's and as a woman's.</summary>
    public static IEnumerable<(string Masculine, string Feminine)> Pairs(string text) =>
        Endings().Matches(text).Select(word => (word.Groups[1].Value, Join(word.Groups[1].Value, word.Groups[2].Value)));

    private static string Join(string masculine, string ending) => ending switch
    {
        "rice" or "euse" when masculine.EndsWith("eur", StringComparison.Ordinal) => masculine[..^3] + ending,
        "se" when masculine.EndsWith('r') => masculine[..^1] + ending,
        "ère" when masculine.EndsWith("er", StringComparison.Ordinal) => masculine[..^2] + ending,
        _ => masculine + ending,
    };

    [GeneratedRegex(@"([\p{L}\p{N}]+)[·•⋅‧∙.\-/(_](?:(e|ne|fe|te|le|se|sse|ice|rice|trice|euse|[eè]re|i[eè]re)[·•⋅‧∙.\-)]?s?|s)\)?(?![\p{L}\p{N}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Endings();
}
