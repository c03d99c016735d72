using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CineBot.Features.Films.Import;

/// <summary>Reads a film from the cells of a table: either the film, or what is wrong with it.</summary>
internal sealed partial class TableLine(TableHeader header)
{
    private const long LongestFilm = 60_000;
    private const int MostParts = 12;
    private const long ShortestFeature = 60;

    // One encyclopedia that has an article on it tells about as much as so many votes.
    private const long VotesOfASitelink = 1000;
    private static readonly char[] PartMarks = ['|', ';'];

    public (FilmLine? Film, string? Fault) Read(IReadOnlyList<string> cells)
    {
        var (original, french, english) = (header.Cell(cells, TableColumn.OriginalTitle), header.Cell(cells, TableColumn.FrenchTitle), header.Cell(cells, TableColumn.EnglishTitle));
        if (original.Length == 0) original = french.Length > 0 ? french : english;
        if (original.Length == 0) return (null, "has no title");
        if (Math.Max(original.Length, Math.Max(french.Length, english.Length)) > Cleaning.LongestText) return (null, $"has a title of more than {Cleaning.LongestText} characters");
        if (NumberOf(header.Cell(cells, TableColumn.Year)) is not (true, var year)) return (null, "has a year that is none");
        if (FilmFacts.FaultOf(year) is { } fault) return (null, fault);
        if (RuntimeOf(header.Cell(cells, TableColumn.Runtime)) is not (true, var runtime)) return (null, "has a duration that is neither minutes nor such as 1h30");
        if (KindOf(header.Cell(cells, TableColumn.Kind), runtime) is not { } kind) return (null, "has a kind that is none of feature, short, documentary, short-documentary");
        var (directors, countries) = (Parts(header.Cell(cells, TableColumn.Directors)), Countries(header.Cell(cells, TableColumn.Countries)));
        if (countries is null) return (null, "has a country that is no code of two letters, such as FR");
        if (IdOf(cells, original, year, directors) is not { } id) return (null, "has an id that is none of ours, of IMDb or of Wikidata");
        return (new(id, original, Blank(french, original), Blank(english, original), year, directors, runtime, countries, kind, Parts(header.Cell(cells, TableColumn.Aliases)), Weight(cells)), null);
    }

    private static string Blank(string title, string original) => title == original ? "" : title;

    private string? IdOf(IReadOnlyList<string> cells, string original, long? year, string directors)
    {
        if (ImdbId().Match(header.Cell(cells, TableColumn.Imdb)) is { Success: true } imdb) return imdb.Value;
        var id = header.Cell(cells, TableColumn.Id);
        if (id.Length == 0) return OwnId(original, year, directors);
        if (Entity().Match(id) is { Success: true } entity) return $"q{entity.Groups["number"].Value}";
        return KnownId().IsMatch(id) && FilmId.TryParse(id, out _) ? id : null;
    }

    // The same words give the same film at the next import.
    private static string OwnId(string original, long? year, string directors)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{TitleFolding.Fold(original)}|{year}|{TitleFolding.Fold(directors)}|{(TitleFolding.Fold(original).Length == 0 ? original : "")}");
        return $"i:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 12))}";
    }

    private long Weight(IReadOnlyList<string> cells)
    {
        if (NumberOf(header.Cell(cells, TableColumn.Votes)) is (true, { } votes)) return votes;
        return NumberOf(header.Cell(cells, TableColumn.Sitelinks)) is (true, { } sitelinks) ? Math.Min(sitelinks, 10_000) * VotesOfASitelink : 0;
    }

    private static (bool IsRead, long? Number) NumberOf(string cell)
    {
        if (cell.Length == 0) return (true, null);
        return long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (true, number) : (false, null);
    }

    private static (bool IsRead, long? Minutes) RuntimeOf(string cell)
    {
        if (cell.Length == 0) return (true, null);
        if (Duration().Match(cell) is not { Success: true } duration || cell.Length > 32) return (false, null);
        var (hours, minutes) = (Digits(duration.Groups["hours"]), Digits(duration.Groups["minutes"]) + Digits(duration.Groups["only"]));
        return hours * 60 + minutes is > 0 and < LongestFilm and var length ? (true, length) : (false, null);
    }

    private static long Digits(Group group) => group.Length == 0 ? 0 : long.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    // Without a word of its kind a film is as long as it is.
    private static string? KindOf(string cell, long? runtime) => TitleFolding.Fold(cell) switch
    {
        "" => runtime is { } minutes ? FilmFacts.KindOf(minutes < ShortestFeature, isDocumentary: false).ToString() : "",
        "feature" or "fiction" or "film" or "long metrage" => nameof(FilmKind.Feature),
        "short" or "court" or "court metrage" => nameof(FilmKind.Short),
        "documentary" or "documentaire" => nameof(FilmKind.Documentary),
        "short documentary" or "shortdocumentary" or "court documentaire" => nameof(FilmKind.ShortDocumentary),
        _ => null,
    };

    private static string Parts(string cell) =>
        string.Join(FilmRow.Separator, cell.Split(PartMarks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Take(MostParts));

    private static string? Countries(string cell)
    {
        var codes = cell.Split([.. PartMarks, ',', ' '], StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostParts).ToList();
        return codes.TrueForAll(code => code.Length == 2 && code.All(char.IsAsciiLetterUpper)) ? string.Join(FilmRow.Separator, codes) : null;
    }

    [GeneratedRegex("^tt[0-9]{5,12}$", RegexOptions.NonBacktracking)]
    private static partial Regex ImdbId();

    [GeneratedRegex("(^|/)Q(?<number>[0-9]{1,12})$", RegexOptions.NonBacktracking)]
    private static partial Regex Entity();

    [GeneratedRegex("^(tt[0-9]{5,12}|q[0-9]{1,12}|i:[a-z0-9-]{1,60}|c:[a-z0-9-]{1,60})$", RegexOptions.NonBacktracking)]
    private static partial Regex KnownId();

    [GeneratedRegex(@"^(?:(?<hours>[0-9]{1,3}) ?h ?(?<minutes>[0-9]{0,2})|(?<only>[0-9]{1,5})(?:\.0{1,24})?) ?(?:min|mn|')?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Duration();
}
