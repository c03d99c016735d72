using System.Text.RegularExpressions;
using CineBot.Features.Calls.Profiles;
using CineBot.Features.Films;
using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.Calls.Directory;

/// <summary>Reads a search from its words, each part as leniently as where profiles are written.</summary>
internal sealed partial class SearchReader(ProfileReader reader, AwayReader days)
{
    private const int MostDays = 31;
    private static readonly string[] AtHome = ["a distance", "distance", "remote", "remotely", "de chez soi", "from home"];

    /// <exception cref="Refusal">A part is not understood; the sentence says which, and the rest is kept.</exception>
    public async Task<DirectoryQuery> ReadAsync(Request request, IReadOnlyDictionary<string, string> words, CancellationToken cancellation)
    {
        var (town, radius) = Near(words.GetValueOrDefault(SearchWords.Near));
        if (words.GetValueOrDefault(SearchWords.Radius) is { } typed) radius = Kilometres.Read(typed);
        var isRemote = words.ContainsKey(SearchWords.Remote) || (town is not null && AtHome.Contains(TitleFolding.Fold(town)));
        if (town is not null && AtHome.Contains(TitleFolding.Fold(town))) town = null;
        return new(request.InGuild, request.Member)
        {
            Slug = words.GetValueOrDefault(SearchWords.Role) is { } role ? reader.Role(role) : EntryStore.AnyRole,
            Near = town is null ? null : await reader.PlaceAsync(request, town, cancellation),
            Radius = radius ?? DirectoryQuery.UsualRadius,
            Remote = isRemote,
            Days = words.GetValueOrDefault(SearchWords.When) is { } when ? await DaysAsync(request, when, cancellation) : [],
            Least = SkillLevels.Find(words.GetValueOrDefault(SearchWords.Level)),
            Gear = words.GetValueOrDefault(SearchWords.Gear) is { } gear && TitleFolding.Fold(gear) is { Length: > 0 } folded ? folded : null,
        };
    }

    // « Lyon 20 km », « à 20 km de Lyon »: the distance may stand with the town.
    private static (string? Town, long? Radius) Near(string? typed)
    {
        if (typed is null) return (null, null);
        if (WithDistance().Match(typed) is not { Success: true } match) return (typed, null);
        var town = match.Groups["before"].Value + match.Groups["after"].Value;
        return (town.Trim(' ', ',', '(', ')'), Kilometres.Read(match.Groups["km"].Value));
    }

    private async Task<IReadOnlyList<AskedDay>> DaysAsync(Request request, string typed, CancellationToken cancellation)
    {
        var zone = await days.ZoneAsync(request, cancellation);
        if (AwayReader.Days(typed, request.At, zone, request.Language) is not { } read) throw new Refusal("directory.when_wrong", typed);
        bool? isEvening = Evening().IsMatch(typed) ? true : null;
        var count = Math.Clamp(Period.Between(read.First, read.Last, PeriodUnits.Days).Days + 1, 1, MostDays);
        return [.. Enumerable.Range(0, count).Select(day => new AskedDay(read.First.PlusDays(day), isEvening))];
    }

    [GeneratedRegex(@"\A(?<before>.*?)(?:\b(?:à|a|within)\s+)?(?<km>[0-9]{1,4})\s*(?:km|kms|kilom[eè]tres?|kilomet(?:er|re)s?)\b(?:\s+(?:de|d['’]|of|from)\s*)?(?<after>.*)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithDistance();

    [GeneratedRegex(@"\b(?:soir|soirs|soirée|soirées|evening|evenings|night|tonight)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Evening();
}
