using System.Diagnostics;
using CineBot.Tests.Storage.Kills;

namespace CineBot.Benchmarks.Storage;

/// <summary>The long form of the test of row 40: as many kills as one has patience for.</summary>
internal static class Kills
{
    public const string Program = "killed";

    public static async Task<int> RunAsync(int count, int seed, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("cinebot-kills-");
        var random = new Random(seed);
        long confirmed = 0;
        try
        {
            for (var kill = 1; kill <= count; kill++)
            {
                // A fresh database now and then, so that its creation is cut short, too.
                var path = Path.Combine(folder.FullName, $"{kill / 20}.db");
                var result = await new KillRound(new(path), () => Child(path)).RunAsync(random.Next(1, 500));
                confirmed += result.Confirmed;
                foreach (var problem in result.Problems) output.WriteLine($"kill {kill}: {problem}");
                if (result.Problems.Count > 0) return 1;
                if (kill % 100 == 0) output.WriteLine($"{kill} kills, {confirmed} confirmed writes, none lost");
            }

            output.WriteLine($"seed {seed}: {count} kills, {confirmed} confirmed writes, none lost, every database sound");
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static async Task<int> BeKilledAsync(string path)
    {
        await using var output = Console.OpenStandardOutput();
        await Acknowledger.RunAsync(new(path), output);
        return 0;
    }

    private static ProcessStartInfo Child(string path) => new(Environment.ProcessPath!) { ArgumentList = { Program, path } };
}
