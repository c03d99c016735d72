using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CineBot.Features.Films;

/// <summary>The catalogue that ships inside the program, one film a line; see the header of <c>catalogue.tsv</c> for its columns.</summary>
internal static class CatalogueFile
{
    private const string Resource = "CineBot.Features.Films.catalogue.tsv";

    public static string ReadText() => ReadText(Resource);

    /// <summary>A table that ships inside the program beside the catalogue.</summary>
    public static string ReadText(string resource)
    {
        using var stream = typeof(CatalogueFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Changes with any character of the catalogue or of its directors' other spellings, or with the way its index is laid out.</summary>
    public static string Digest(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"layout {CatalogueStore.Layout}\n{DirectorNames.ReadText()}\n{text}")));

    /// <summary>The best known first.</summary>
    public static IReadOnlyList<CatalogueEntry> Parse(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(ParseLine).OrderBy(entry => entry.Rank)];

    private static CatalogueEntry ParseLine(string line)
    {
        var cells = line.Split('\t');
        var original = cells[2];
        var film = new Film(
            new FilmId(cells[0]), original, OrOriginal(cells[3]), OrOriginal(cells[4]),
            int.Parse(cells[6], CultureInfo.InvariantCulture), cells[7].Split("; "),
            int.Parse(cells[8], CultureInfo.InvariantCulture), cells[9].Split(','), KindOf(cells[10]));
        return new(long.Parse(cells[1], CultureInfo.InvariantCulture), film, AliasesOf(cells[5]));

        string OrOriginal(string title) => title.Length == 0 ? original : title;
    }

    private static FilmKind KindOf(string cell) => Enum.Parse<FilmKind>(cell.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static string[] AliasesOf(string cell) => cell.Split("; ", StringSplitOptions.RemoveEmptyEntries);
}
