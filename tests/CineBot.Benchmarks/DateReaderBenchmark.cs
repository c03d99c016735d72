using System.Diagnostics;
using System.Globalization;
using CineBot.Dates;
using NodaTime;

namespace CineBot.Benchmarks;

/// <summary>Reads a million texts that nobody chose, and real phrases with a slip in them: how long each takes, and that none throws.</summary>
internal static class DateReaderBenchmark
{
    private const int Warming = 2_000;

    private static readonly string[] Phrases =
    [
        "samedi 21h", "demain soir", "le 3 déc. à 20h30", "dans 1h30", "un jeudi sur deux à 20h", "sam. 21 h", "apres demain 21h", "lundi en huit", "14/07 20h",
        "next friday 8pm", "tomorrow night", "vendredi 20 novembre 2026 à 19h45", "samedi de 20h à 23h", "le premier vendredi du mois à 20h30, heure de Montréal",
        "every other thursday at 8pm starting december 3rd until the end of june", "tous les lundis, mercredis et vendredis à 20h jusqu’au 30 juin 2027",
    ];

    private static readonly string[] Words =
    [
        "samedi", "lundi", "prochain", "le", "la", "de", "à", "au", "du", "en", "huit", "dans", "deux", "vingt", "et", "quart", "demie", "h", "20", "3", "8", ":", "30", "/",
        "-", ".", "tous", "les", "un", "sur", "mois", "premier", "semaine", "at", "pm", "every", "other", "thursday", "of", "the", "month", "half", "past", "to", "heure", "Paris",
    ];

    public static void Run(TextWriter output)
    {
        output.WriteLine($"{"texts",-28}{"count",10}{"p50",10}{"p99",10}{"p99.9",10}{"worst",10}   (milliseconds)");
        Measure("random characters", 700_000, Characters, output);
        Measure("random words of the grammar", 150_000, Mixture, output);
        Measure("phrases with a slip", 150_000, Slip, output);
    }

    private static void Measure(string kind, int count, Func<Random, string> text, TextWriter output)
    {
        var (random, times) = (new Random(20261118), new List<double>(count));
        var zone = DateTimeZoneProviders.Tzdb["Europe/Paris"];
        for (var round = -Warming; round < count; round++)
        {
            var context = new ReadingContext(Instant.FromUtc(2026, 1, 1, 0, 0).Plus(Duration.FromMinutes(random.Next(5_000_000))), zone, (Language)(round & 1));
            var typed = text(random);
            var started = Stopwatch.GetTimestamp();
            DateReader.Read(typed, context);
            if (round >= 0) times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{kind,-28}{count,10}{At(times, 0.5),10:F4}{At(times, 0.99),10:F4}{At(times, 0.999),10:F4}{times[^1],10:F4}"));
    }

    private static double At(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];

    private static string Characters(Random random) => new([.. Enumerable.Range(0, random.Next(DateReader.LongestText + 20)).Select(_ => random.Next(4) switch
    {
        0 => (char)random.Next(0x10000),
        1 => (char)('0' + random.Next(10)),
        2 => ' ',
        _ => (char)(' ' + random.Next(95)),
    })]);

    private static string Mixture(Random random) => string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, 1 + random.Next(30)).Select(_ => Words[random.Next(Words.Length)]));

    private static string Slip(Random random)
    {
        var phrase = Phrases[random.Next(Phrases.Length)];
        var at = random.Next(phrase.Length);
        return random.Next(4) switch
        {
            0 => phrase.Remove(at, 1),
            1 => phrase.Insert(at, $"{(char)(' ' + random.Next(95))}"),
            2 => $"{phrase} {Phrases[random.Next(Phrases.Length)]}",
            _ => phrase[at..] + phrase[..at],
        };
    }
}
