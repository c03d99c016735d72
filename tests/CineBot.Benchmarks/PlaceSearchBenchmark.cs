using System.Diagnostics;
using System.Globalization;
using CineBot.Features.Places;

namespace CineBot.Benchmarks;

/// <summary>What it costs to offer places while somebody types, beside a walk through all of their names, in the same run.</summary>
internal static class PlaceSearchBenchmark
{
    private const int Rounds = 600, Warming = 30, Offered = 20;

    private static readonly string[] Names =
        ["Paris", "Saint-Ouen-sur-Seine", "Marseille", "Montreuil", "Saint-Denis", "Châlons-en-Champagne", "Aix-en-Provence", "Le Mans", "Boulogne-Billancourt", "L’Haÿ-les-Roses", "Montréal", "Liège", "Genève", "Brest"];

    private static readonly string[] Codes = ["75018", "93400", "13008", "29200", "69007", "97400", "59000", "33000"];

    public static void Run(TextWriter output)
    {
        var started = Stopwatch.GetTimestamp();
        var (book, table) = (new PlaceBook(), PlaceTable.Read());
        book.Search("s", "FR", Offered);
        output.WriteLine($"{table.Count:N0} places read and put in order in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:F0} ms");
        var names = (string[])[.. Enumerable.Range(0, table.Count).Select(row => PlaceFolding.Fold(table.Names(row).First()))];
        output.WriteLine($"{"typed",-20}{"search p50",12}{"p99",10}{"walk p50",12}{"p99",10}   (milliseconds, {Rounds} times {Offered} places)");
        foreach (var (kind, typed) in Typing()) Compare(kind, typed, text => book.Search(text, "FR", Offered).Count, text => Walk(table, names, text), output);
    }

    private static void Compare(string kind, Func<Random, string> typed, Func<string, int> search, Func<string, int> walk, TextWriter output)
    {
        var (searched, walked) = (new List<double>(), new List<double>());
        for (var round = -Warming; round < Rounds; round++)
        {
            var text = typed(new Random(round));
            var (one, other) = (Time(search, text), Time(walk, text));
            if (round < 0) continue;
            searched.Add(one);
            walked.Add(other);
        }

        searched.Sort();
        walked.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-20}{At(searched, 50),12:F3}{At(searched, 99),10:F3}{At(walked, 50),12:F3}{At(walked, 99),10:F3}"));
    }

    // The same question without an index: every name is looked at, the biggest that begin so come first.
    private static int Walk(PlaceTable table, string[] names, string typed)
    {
        var folded = PlaceFolding.Fold(typed);
        return Enumerable.Range(0, names.Length)
            .Where(row => $" {names[row]}".Contains($" {folded}", StringComparison.Ordinal) || (folded.All(char.IsAsciiDigit) && table.Postals(row).Any(code => code.StartsWith(folded, StringComparison.Ordinal))))
            .OrderByDescending(table.Population).Take(Offered).Select(row => table[row]).Count();
    }

    private static double Time(Func<string, int> search, string text)
    {
        var started = Stopwatch.GetTimestamp();
        search(text);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double At(List<double> sorted, int percent) => sorted[(sorted.Count - 1) * percent / 100];

    private static IEnumerable<(string Kind, Func<Random, string> Typed)> Typing()
    {
        yield return ("one letter", random => $"{(char)('a' + random.Next(26))}");
        yield return ("three letters", random => Name(random)[..3]);
        yield return ("half a name", random => Name(random) is var name ? name[..(name.Length / 2)] : "");
        yield return ("a whole name", Name);
        yield return ("a name and its area", random => $"{Name(random)} 93");
        yield return ("a postal code", random => Codes[random.Next(Codes.Length)]);
        yield return ("half a postal code", random => Codes[random.Next(Codes.Length)][..3]);
        yield return ("nothing like it", random => $"xqx{random.Next(1000)} zzyzx");
    }

    private static string Name(Random random) => Names[random.Next(Names.Length)];
}
