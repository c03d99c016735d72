using System.Diagnostics;
using CineBot.Features.Films;

namespace CineBot.Benchmarks.Films;

/// <summary>What a search costs among a thousand titles and among a million, by the way in which people type.</summary>
internal static class FilmSearch
{
    private const int Small = 1_000;
    private const int Large = 1_000_000;
    private const int Rounds = 400;
    private const double LongestMilliseconds = 20;
    private const double MostTimes = 3;

    /// <summary>0 where every way of typing keeps within the bounds.</summary>
    public static int Run(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("cinebot-benchmark-");
        try
        {
            var small = Build(folder, Small, output);
            var large = Build(folder, Large, output);
            output.WriteLine($"{"typed",-24}{"1k p50",10}{"p99",10}{"1M p50",10}{"p99",10}{"ratio",8}   (milliseconds, {Rounds} searches for 25 films)");
            var kept = Typing().ToList().ConvertAll(kind => Compare(kind.Kind, kind.Typed, small, large, output)).TrueForAll(one => one);
            output.WriteLine($"p99 among a million within {LongestMilliseconds} ms and p50 within {MostTimes} times that among a thousand, for every way of typing: {(kept ? "yes" : "NO")}");
            return kept ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Searches in every way that people type, some hundred times, in a catalogue that is there.</summary>
    public static int Repeat(string path)
    {
        var catalogue = new FilmCatalogue(new FilmStore(path));
        for (var round = 0; round < Rounds / 4; round++)
            foreach (var (_, typed) in Typing()) catalogue.Search(typed(new Random(round)), 25);
        Console.WriteLine($"  managed memory while the catalogue is open {GC.GetTotalMemory(forceFullCollection: true) >> 20} MiB");
        GC.KeepAlive(catalogue);
        return 0;
    }

    private static FilmCatalogue Build(DirectoryInfo folder, int count, TextWriter output)
    {
        var path = Path.Combine(folder.FullName, $"films-{count}.db");
        var started = Stopwatch.GetTimestamp();
        new CatalogueStore(path).Build(new SyntheticCatalogue(count).Entries, "synthetic");
        var catalogue = new FilmCatalogue(new FilmStore(path));
        output.WriteLine($"{count:N0} titles built in {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s, {new FileInfo(path).Length >> 20} MiB");
        started = Stopwatch.GetTimestamp();
        catalogue.Search("zzzzzz", 25);
        output.WriteLine($"first search, which reads the vocabulary: {Stopwatch.GetElapsedTime(started).TotalMilliseconds:F0} ms");
        return catalogue;
    }

    private static bool Compare(string kind, Func<Random, string> typed, FilmCatalogue small, FilmCatalogue large, TextWriter output)
    {
        var (few, many) = (new List<double>(), new List<double>());
        for (var round = -20; round < Rounds; round++)
        {
            var (first, second) = (Time(small, typed(new Random(round))), Time(large, typed(new Random(round))));
            if (round < 0) continue;
            few.Add(first);
            many.Add(second);
        }

        few.Sort();
        many.Sort();
        var ratio = At(many, 50) / At(few, 50);
        output.WriteLine($"{kind,-24}{At(few, 50),10:F3}{At(few, 99),10:F3}{At(many, 50),10:F3}{At(many, 99),10:F3}{ratio,8:F1}");
        return At(many, 99) <= LongestMilliseconds && ratio <= MostTimes;
    }

    private static double Time(FilmCatalogue catalogue, string typed)
    {
        var started = Stopwatch.GetTimestamp();
        catalogue.Search(typed, 25);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double At(List<double> sorted, int percent) => sorted[(sorted.Count - 1) * percent / 100];

    private static IEnumerable<(string Kind, Func<Random, string> Typed)> Typing()
    {
        yield return ("one letter", random => Common(random)[..1]);
        yield return ("three letters", random => Common(random)[..3]);
        yield return ("one word", Common);
        yield return ("two words", random => $"{Common(random)} {Common(random)}");
        yield return ("a word and a director", random => $"{Common(random)} {SyntheticCatalogue.Word(40_000 + random.Next(40_000))}");
        yield return ("one slip", random => Slip(Common(random), 1));
        yield return ("two slips", random => Slip(Rare(random), 2));
        yield return ("two words, one slip", random => $"{Common(random)} {Slip(Common(random), 1)}");
        yield return ("nothing like it", random => $"xqx{random.Next(1000)}jqk zzyzx");
    }

    private static string Common(Random random) => SyntheticCatalogue.Word(random.Next(800));

    private static string Rare(Random random) => SyntheticCatalogue.Word(40_000 + random.Next(40_000));

    private static string Slip(string word, int slips) => slips == 0 ? word : Slip(word.Insert(word.Length / 2, "z"), slips - 1);
}
