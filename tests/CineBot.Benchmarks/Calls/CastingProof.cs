using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CineBot.Features.Calls;
using CineBot.Features.Calls.Roles;

namespace CineBot.Benchmarks.Calls;

/// <summary>
/// Reads a million texts that nobody chose as « quoi et qui »: none throws, no number is out of range, and whatever stands in a text is read or reported.
/// Each text that breaks this is printed, and the verb then fails.
/// </summary>
internal static partial class CastingProof
{
    private const int MostShown = 20;

    private static readonly string[] Numbers = ["1", "2", "12", "0", "-3", "500", "501", "007", "1000000000000", "99999999999999999999999", "un", "deux", "vingt et un", "mille", "a dozen", "٣", "½", "1,5", "3x"];

    private static readonly string[] Words = [",", "et", "and", "+", ":", ";", "\n", "de", "pour", "x", "·", "(e)s", "je cherche", "we need", "la nuit", "jongleurs", "🎬", "(woman)", "/"];

    public static int Run(TextWriter output)
    {
        var roles = FilmRoles.Read(Environment.CurrentDirectory, AppContext.BaseDirectory);
        var (reader, names) = (new CastingReader(roles), (string[])[.. roles.All.SelectMany(role => role.Names)]);
        output.WriteLine($"{"texts",-28}{"count",10}{"whole",10}{"reported",10}{"refused",10}{"p99",10}{"worst",10}   (milliseconds)");
        var broken = Measure(reader, "random characters", 500_000, Characters, output)
            + Measure(reader, "random words of the grammar", 300_000, random => Mixture(random, names), output)
            + Measure(reader, "enumerations with a slip", 200_000, random => Slip(random, names), output);
        output.WriteLine(broken == 0 ? "None throws; every number is in range; whatever is typed is read or reported." : $"{broken} texts break the rules.");
        return broken == 0 ? 0 : 1;
    }

    private static int Measure(CastingReader reader, string kind, int count, Func<Random, string> text, TextWriter output)
    {
        var (random, times, broken) = (new Random(20261122), new List<double>(count), 0);
        var (whole, reported, refused) = (0, 0, 0);
        for (var round = 0; round < count; round++)
        {
            var typed = text(random);
            var started = Stopwatch.GetTimestamp();
            var reading = reader.Read(typed);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            if (reading.Fault is not null) refused++;
            else if (reading.IsWhole) whole++;
            else reported++;
            if (Fault(reader, typed, reading) is { } fault && broken++ < MostShown) output.WriteLine($"{fault}: {typed}");
        }

        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-28}{count,10}{whole,10}{reported,10}{refused,10}{times[(int)(times.Count * 0.99)],10:F3}{times[^1],10:F3}"));
        return broken;
    }

    private static string? Fault(CastingReader reader, string typed, CastingReading reading)
    {
        if (reading.Fault is null && (reading.Lines.Count > CallRole.MostRoles || reading.Lines.Any(line => line.Seats is < 1 or > CallRole.MostSeats))) return "out of range";
        if (reading.Unread.Any(part => !typed.Contains(part, StringComparison.Ordinal))) return "reported otherwise than typed";
        if (reading.Fault is null && LongNumbers().Matches(typed).Select(found => found.Value).FirstOrDefault(number => !IsKnown(number, reading)) is { } lost) return $"lost {lost}";
        if (!reading.IsWhole && reading is { Fault: null, Lines.Count: > 0, Unread.Count: 0 }) return "neither whole nor reported";
        if (!reading.IsWhole) return null;
        var again = reader.Read(string.Join('\n', reading.Lines.Select(line => $"{line.Seats} {line.Name.French}")));
        return again.IsWhole && again.Lines.SequenceEqual(reading.Lines) ? null : "printed, it is not read back";
    }

    private static bool IsKnown(string number, CastingReading reading) =>
        reading.Unread.Any(part => part.Contains(number, StringComparison.Ordinal)) || (long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && reading.Lines.Any(line => line.Seats == value));

    private static string Characters(Random random) => new([.. Enumerable.Range(0, random.Next(330)).Select(_ => random.Next(4) switch
    {
        0 => (char)random.Next(0x10000),
        1 => (char)('0' + random.Next(10)),
        2 => ' ',
        _ => (char)(' ' + random.Next(95)),
    })]);

    private static string Mixture(Random random, string[] names) => string.Join(random.Next(4) == 0 ? "" : " ", Enumerable.Range(0, 1 + random.Next(14)).Select(_ => random.Next(3) switch
    {
        0 => Numbers[random.Next(Numbers.Length)],
        1 => names[random.Next(names.Length)],
        _ => Words[random.Next(Words.Length)],
    }));

    private static string Slip(Random random, string[] names)
    {
        var said = string.Join(", ", Enumerable.Range(0, 1 + random.Next(4)).Select(_ => $"{1 + random.Next(30)} {names[random.Next(names.Length)]}"));
        var at = random.Next(said.Length);
        return random.Next(4) switch
        {
            0 => said,
            1 => said.Remove(at, 1),
            2 => said.Insert(at, $"{(char)(' ' + random.Next(95))}"),
            _ => said[at..] + said[..at],
        };
    }

    [GeneratedRegex("[0-9]{3,}")]
    private static partial Regex LongNumbers();
}
