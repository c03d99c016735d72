using NodaTime;

namespace CineBot.Dates;

/// <summary>The names by which people call time zones, and the one by which each is called back.</summary>
public static class ZoneNames
{
    // Where the first town of the list would mislead, or has a name of its own in each language.
    private static readonly Dictionary<string, (string French, string English)> Special = new(StringComparer.Ordinal)
    {
        ["Indian/Reunion"] = ("La Réunion", "Réunion"),
        ["America/Toronto"] = ("Montréal", "Montréal"),
        ["America/New_York"] = ("New York", "New York"),
        ["America/Martinique"] = ("La Martinique", "Martinique"),
        ["America/Guadeloupe"] = ("La Guadeloupe", "Guadeloupe"),
    };

    private static readonly Lazy<IReadOnlyDictionary<string, (string French, string English)>> Called = new(Call);

    private static readonly Lazy<HashSet<string>> Keys = new(() => [.. All.Select(pair => Key(pair.Name))]);

    internal static IReadOnlyList<(string Name, string Zone)> Short { get; } =
    [
        ("et", "America/New_York"), ("est", "America/New_York"), ("edt", "America/New_York"), ("hne", "America/Toronto"), ("hae", "America/Toronto"),
        ("ct", "America/Chicago"), ("cst", "America/Chicago"), ("cdt", "America/Chicago"), ("mst", "America/Denver"), ("mdt", "America/Denver"),
        ("pt", "America/Los_Angeles"), ("pst", "America/Los_Angeles"), ("pdt", "America/Los_Angeles"), ("bst", "Europe/London"),
        ("cet", "Europe/Paris"), ("cest", "Europe/Paris"), ("msk", "Europe/Moscow"), ("jst", "Asia/Tokyo"),
    ];

    internal static IReadOnlyList<(string Name, string Zone)> French { get; } =
    [
        ("francaise", "Europe/Paris"), ("metropole", "Europe/Paris"), ("de-la-metropole", "Europe/Paris"), ("belge", "Europe/Brussels"), ("suisse", "Europe/Zurich"),
        ("quebecoise", "America/Toronto"), ("du-quebec", "America/Toronto"), ("de-l-est", "America/Toronto"), ("reunionnaise", "Indian/Reunion"), ("anglaise", "Europe/London"),
        ("de-france", "Europe/Paris"),
    ];

    internal static IReadOnlyList<(string Name, string Zone)> English { get; } =
    [
        ("eastern", "America/New_York"), ("central", "America/Chicago"), ("mountain", "America/Denver"), ("pacific", "America/Los_Angeles"), ("french", "Europe/Paris"),
        ("uk", "Europe/London"), ("british", "Europe/London"),
    ];

    /// <summary>Every name that stands for one zone by itself: towns first, then what zones are called.</summary>
    internal static IEnumerable<(string Name, DateTimeZone Zone)> All =>
        Town.All.Select(town => (town.Name, town.Zone))
            .Concat(Town.All.Where(town => town.Name.StartsWith("Le", StringComparison.Ordinal) && town.Name.Contains(' ', StringComparison.Ordinal)).Select(town => (town.Name[(town.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..], town.Zone)))
            .Concat(Called.Value.SelectMany(pair => new[] { (pair.Value.French, DateTimeZoneProviders.Tzdb[pair.Key]), (pair.Value.English, DateTimeZoneProviders.Tzdb[pair.Key]) }))
            .DistinctBy(pair => Key(pair.Item1));

    /// <summary>Whether that is the name of a zone.</summary>
    internal static bool Has(string name) => !name.Contains('(', StringComparison.Ordinal) && Keys.Value.Contains(Key(name));

    /// <summary>Whether people mean another zone by this one's own name.</summary>
    internal static bool IsMistaken(string id) => Short.Any(pair => string.Equals(pair.Name, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the zone is called: a town or a country, or its IANA name where nothing shorter is its own.</summary>
    public static string Of(DateTimeZone zone, Language language)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (!Called.Value.TryGetValue(zone.Id, out var names)) return zone.Id;
        return language == Language.French ? names.French : names.English;
    }

    /// <summary>A name stands for a zone only if it is nobody else's: what is said must be read back as the same zone.</summary>
    private static Dictionary<string, (string French, string English)> Call()
    {
        var towns = Town.All.GroupBy(town => Key(town.Name)).Where(group => group.Select(town => town.Zone.Id).Distinct().Count() == 1).ToDictionary(group => group.Key, group => group.First());
        var byZone = Town.All.Where(town => towns.ContainsKey(Key(town.Name))).GroupBy(town => town.Zone.Id).ToDictionary(group => group.Key, group => group.First().Name);
        var lastParts = DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/')).GroupBy(id => Key(Last(id))).Where(group => group.Count() == 1).ToDictionary(group => group.Single(), group => Last(group.Single()));
        var called = new Dictionary<string, (string French, string English)>(Special, StringComparer.Ordinal);
        foreach (var (id, name) in byZone) called.TryAdd(id, (name, lastParts.TryGetValue(id, out var own) && IsFree(own, id) ? own : name));
        return called;

        bool IsFree(string name, string id) => !towns.TryGetValue(Key(name), out var town) || town.Zone.Id == id;
    }

    private static string Key(string name) => string.Concat(Grammar.Tokenizer.Cut(name).Select(token => token.Text + " "));

    private static string Last(string id) => id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
