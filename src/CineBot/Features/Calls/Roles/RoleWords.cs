using CineBot.Features.Films;

namespace CineBot.Features.Calls.Roles;

/// <summary>
/// Brings names of roles, as listed and as typed, to one key: without accents, articles, plural or gender. It knows a woman's word for a role
/// because the list writes both: « Monteur·se ».
/// </summary>
internal sealed class RoleWords(IEnumerable<string> names)
{
    private const int LongestPlain = 2;

    private static readonly HashSet<string> Links = ["de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "aux", "the", "of", "for", "s"];

    private static readonly Dictionary<string, string> Ordinals = new(StringComparer.Ordinal)
    {
        ["1ere"] = "1er",
        ["1re"] = "1er",
        ["1st"] = "1er",
        ["premier"] = "1er",
        ["premiere"] = "1er",
        ["first"] = "1er",
        ["2de"] = "2d",
        ["2e"] = "2d",
        ["2eme"] = "2d",
        ["2nd"] = "2d",
        ["2nde"] = "2d",
        ["second"] = "2d",
        ["seconde"] = "2d",
        ["deuxieme"] = "2d",
    };

    private readonly Dictionary<string, string> _masculine = names.SelectMany(Inclusive.Pairs)
        .Select(pair => (Feminine: Singular(TitleFolding.Fold(pair.Feminine)), Masculine: Singular(TitleFolding.Fold(pair.Masculine))))
        .DistinctBy(pair => pair.Feminine).ToDictionary(pair => pair.Feminine, pair => pair.Masculine, StringComparer.Ordinal);

    public static bool IsLink(string folded) => Links.Contains(folded);

    /// <summary>Folded words that still have their number and gender: what a key is made from.</summary>
    public static string[] Folded(string text) => TitleFolding.Words(Inclusive.Plain(text));

    public string Key(string text) => Key(Folded(text));

    public string Key(IEnumerable<string> folded) => string.Join(' ', folded.Where(word => !IsLink(word)).Select(Word));

    public bool IsFeminine(string folded) => _masculine.ContainsKey(Singular(folded));

    private string Word(string folded)
    {
        var singular = Singular(folded);
        return Ordinals.GetValueOrDefault(singular) ?? _masculine.GetValueOrDefault(singular, singular);
    }

    private static string Singular(string word) =>
        word.Length > LongestPlain && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;
}
