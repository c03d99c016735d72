using System.Collections.Frozen;

namespace CineBot.Features.Films;

/// <summary>
/// Who is meant by a director's name, in whatever letters and order a source writes it. <c>directors.tsv</c> says how the names that the catalogue writes in French
/// are written elsewhere; of all others only the very same words are the same person: one more initial, or one fewer, may be somebody else.
/// </summary>
internal static class DirectorNames
{
    private const string Resource = "CineBot.Features.Films.directors.tsv";
    private static readonly FrozenDictionary<string, Person> People = Read(CatalogueFile.ReadText(Resource));

    /// <summary>How the person is written elsewhere, for whoever types it so.</summary>
    public static IReadOnlyList<string> Spellings(string name) =>
        Keys(name).Select(key => People.GetValueOrDefault(key)).FirstOrDefault(person => person is not null)?.Spellings ?? [];

    /// <summary>Whether one person at least is among both.</summary>
    public static bool Meet(IEnumerable<string> names, IEnumerable<string> others) => names.SelectMany(Persons).Intersect(others.SelectMany(Persons)).Any();

    /// <summary>Changes with the spellings: they are in the index of the catalogue.</summary>
    public static string ReadText() => CatalogueFile.ReadText(Resource);

    private static IEnumerable<string> Persons(string name) => Keys(name).Select(key => People.TryGetValue(key, out var person) ? person.Key : key);

    // « Jia Zhang-ke » is « Zhangke Jia », and « Bong Joon-ho » is « Bong Joon Ho »: a hyphen parts the syllables of a name, or does not.
    private static IEnumerable<string> Keys(string name)
    {
        var apart = Key(name);
        if (apart.Length == 0) return [];
        return name.AsSpan().ContainsAny('-', '’', '\'') ? [apart, Key(string.Concat(name.Split('-', '’', '\'')))] : [apart];
    }

    private static string Key(string name) => string.Join(' ', TitleFolding.Words(name).Order(StringComparer.Ordinal));

    private static FrozenDictionary<string, Person> Read(string text)
    {
        var people = new Dictionary<string, Person>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var cells = line.Split('\t');
            string[] spellings = [cells[0], .. FilmRow.Parts(cells[1])];
            var person = new Person(Key(cells[0]), spellings);
            foreach (var key in spellings.SelectMany(Keys)) people[key] = person;
        }

        return people.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private sealed record Person(string Key, IReadOnlyList<string> Spellings);
}
