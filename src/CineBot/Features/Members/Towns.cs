using CineBot.Dates;
using CineBot.Features.Films;
using NodaTime;

namespace CineBot.Features.Members;

/// <summary>Finds the time zone that people mean: a town by its name, however accents and hyphens are typed, or an IANA name.</summary>
internal static class Towns
{
    private const int MostOffered = 25;

    /// <summary>
    /// What the words may mean, one town of each zone: whole names before beginnings of names, towns of the reader's country first.
    /// An IANA name is meant exactly.
    /// </summary>
    public static IReadOnlyList<Town> Find(string words, string locale)
    {
        if (Iana(words) is { } zone) return [new(zone.Id, "", zone)];
        var typed = TitleFolding.Fold(words);
        if (typed.Length < 2) return [];
        var whole = Town.All.Where(town => TitleFolding.Fold(town.Name) == typed).ToList();
        var found = whole.Count > 0 ? whole : [.. Town.All.Where(town => TitleFolding.Fold(town.Name).StartsWith(typed, StringComparison.Ordinal))];
        return [.. found.OrderByDescending(town => IsNear(town, locale)).DistinctBy(town => town.Zone.Id)];
    }

    /// <summary>
    /// What to offer while somebody types: towns with a word that begins so, then IANA names that hold the words; before anything is typed one town
    /// of each zone. Those of the reader's country come first.
    /// </summary>
    public static IReadOnlyList<Town> Offer(string words, string locale)
    {
        var typed = TitleFolding.Fold(words);
        var towns = typed.Length == 0 ? Town.All.DistinctBy(town => town.Zone.Id) : Town.All.Where(town => $" {TitleFolding.Fold(town.Name)}".Contains($" {typed}", StringComparison.Ordinal));
        var zones = typed.Length < 3 ? [] : DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/') && TitleFolding.Fold(id).Contains(typed, StringComparison.Ordinal));
        return [.. towns.OrderByDescending(town => IsNear(town, locale)).Concat(zones.Select(id => new Town(id, "", DateTimeZoneProviders.Tzdb[id]))).Take(MostOffered)];
    }

    /// <summary>Null where the program's tables hold no such zone.</summary>
    public static DateTimeZone? Iana(string name) =>
        DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(id => id.Contains('/') && string.Equals(id, name.Trim(), StringComparison.OrdinalIgnoreCase)) is { } id
            ? DateTimeZoneProviders.Tzdb[id]
            : null;

    // French is spoken in France first of all, then where the list says so too; English speakers live anywhere else.
    private static bool IsNear(Town town, string locale) => town.Region is "France" == locale.StartsWith("fr", StringComparison.Ordinal);
}
