using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace CineBot.Interactions;

/// <summary>
/// Every sentence of the bot in both languages, read once from the features' <c>.resx</c> pairs.
/// A language holds only what its own file says: nothing leaks from the other one.
/// </summary>
internal sealed class Texts
{
    private static readonly CultureInfo FrenchCulture = CultureInfo.GetCultureInfo("fr");

    private readonly FrozenDictionary<string, string> _french;
    private readonly FrozenDictionary<string, string> _english;

    private Texts(Dictionary<string, string> french, Dictionary<string, string> english)
    {
        _french = french.ToFrozenDictionary(StringComparer.Ordinal);
        _english = english.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <exception cref="InvalidOperationException">Two features share a key.</exception>
    public static Texts Load(Assembly assembly)
    {
        var french = new Dictionary<string, string>(StringComparer.Ordinal);
        var english = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".resources", StringComparison.Ordinal)))
        {
            var resources = new ResourceManager(name[..^".resources".Length], assembly);
            Read(resources, CultureInfo.InvariantCulture, english);
            Read(resources, FrenchCulture, french);
        }

        return new(french, english);
    }

    public IReadOnlyCollection<string> Keys(Language language) => In(language).Keys;

    /// <summary>The text as it stands in the file of that language; null where that file does not hold it.</summary>
    public string? Find(string key, Language language) => In(language).GetValueOrDefault(key);

    /// <summary>
    /// The text with its holes <c>{0}</c>, <c>{1}</c>… still open. Where the files hold <c>key.one</c> and <c>key.other</c>, the first whole number
    /// among the arguments chooses: in French 0 and 1 are one, in English only 1. A key that no file holds comes back as itself.
    /// </summary>
    public string Template(Text text, Language language) =>
        Find(text.Key, language) ?? Find(text.Key + PluralOf(text.Args, language), language) ?? text.Key;

    private static string PluralOf(IEnumerable<object> args, Language language)
    {
        var count = args.Select(arg => arg switch { long number => number, int number => number, _ => (long?)null }).FirstOrDefault(number => number is not null) ?? 2;
        return language is Language.French ? count is -1 or 0 or 1 ? ".one" : ".other" : count is -1 or 1 ? ".one" : ".other";
    }

    private static void Read(ResourceManager resources, CultureInfo culture, Dictionary<string, string> into)
    {
        if (resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false) is not { } set) return;
        foreach (System.Collections.DictionaryEntry entry in set)
        {
            if (!into.TryAdd((string)entry.Key, (string)entry.Value!)) throw new InvalidOperationException($"Two features share the text {entry.Key}.");
        }
    }

    private FrozenDictionary<string, string> In(Language language) => language is Language.French ? _french : _english;
}
