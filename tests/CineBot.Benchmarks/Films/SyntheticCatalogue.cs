using System.Globalization;
using CineBot.Features.Films;

namespace CineBot.Benchmarks.Films;

/// <summary>Films that never were, as many as wanted and always the same, with words as unevenly frequent as in real titles.</summary>
internal sealed class SyntheticCatalogue(int count)
{
    private const int Names = 40_000;
    private static readonly string[] Onsets = ["b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "br", "ch", "gr", "pl", "tr"];
    private static readonly string[] Nuclei = ["a", "e", "i", "o", "u", "é", "ou", "ai", "an", "on"];
    private static readonly string[] Codas = ["", "", "", "r", "l", "s", "t", "n"];

    /// <summary>Made as they are asked for: a million of them are not held at once.</summary>
    public IEnumerable<CatalogueEntry> Entries => Films(count);

    /// <summary>A word of this number; low numbers stand in many titles.</summary>
    public static string Word(int number)
    {
        var word = "";
        for (var rest = number + 200; rest > 0; rest /= 180)
            word += Onsets[rest % 18] + Nuclei[rest / 18 % 10] + (rest < 180 ? Codas[rest % 8] : "");
        return word;
    }

    private static IEnumerable<CatalogueEntry> Films(int count)
    {
        var random = new Random(1895);
        for (var rank = 1; rank <= count; rank++)
        {
            var title = string.Join(' ', Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Word(Uneven(random, 150_000))));
            var director = $"{Word(Uneven(random, 2_000))} {Word(Names + random.Next(Names))}";
            var year = 1895 + random.Next(130);
            var id = new FilmId(string.Create(CultureInfo.InvariantCulture, $"s:{rank}"));
            yield return new(rank, new Film(id, title, $"Le {title}", title, year, [director], 90, ["FR"], FilmKind.Feature), []);
        }
    }

    // The square of an even draw's inverse: a few words everywhere, a long tail almost nowhere.
    private static int Uneven(Random random, int bound) => (int)Math.Min(bound - 1, 40 * (Math.Pow(random.NextDouble() + 1e-9, -0.8) - 1));
}
