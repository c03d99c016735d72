using System.Diagnostics;
using CineBot.Storage;

namespace CineBot.Benchmarks.Storage;

/// <summary>
/// Durable writes per second, grouped and one transaction each, in the same run and by turns: disks differ more than the ways of writing,
/// so only the ratio is to be trusted, and the disk's own flush is told beside it.
/// </summary>
internal static class Writes
{
    private const int Rounds = 3;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("cinebot-writes-");
        try
        {
            output.WriteLine($"flush of 4 KiB: {Flushes(Path.Combine(folder.FullName, "flushes"))}");
            await using var database = Database.Open(new(Path.Combine(folder.FullName, "grouped.db")), TimeProvider.System);
            await database.WriteAsync(unit => unit.Execute(WriteSubjects.Table), CancellationToken.None);
            using var single = new SingleWrites(new(Path.Combine(folder.FullName, "single.db")));
            foreach (var producers in (int[])[1, 16, 64])
            {
                var grouped = new List<Measured>();
                var alone = new List<Measured>();
                for (var round = 0; round < Rounds; round++)
                {
                    grouped.Add(await MeasureAsync(producers, number => WriteSubjects.WriteAsync(database, number)));
                    alone.Add(await MeasureAsync(producers, single.WriteAsync));
                }

                output.WriteLine($"{producers,3} at once  grouped: {Median(grouped)}  one transaction each: {Median(alone)}");
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Measured> MeasureAsync(int producers, Func<long, Task> write)
    {
        var until = Stopwatch.GetTimestamp() + (long)(Length.TotalSeconds * Stopwatch.Frequency);
        var latencies = await Task.WhenAll(Enumerable.Range(0, producers).Select(_ => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (Stopwatch.GetTimestamp() < until)
            {
                var begun = Stopwatch.GetTimestamp();
                await write(WriteSubjects.Next());
                mine.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            return mine;
        })));
        return Measured.Of([.. latencies.SelectMany(mine => mine)], Length);
    }

    private static Measured Median(List<Measured> rounds) => rounds.OrderBy(round => round.PerSecond).ElementAt(rounds.Count / 2);

    private static Measured Flushes(string path)
    {
        using var file = File.Create(path);
        var page = new byte[4_096];
        var latencies = new List<double>();
        var whole = Stopwatch.StartNew();
        for (var i = 0; i < 500; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            file.Write(page);
            file.Flush(flushToDisk: true);
            latencies.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        return Measured.Of(latencies, whole.Elapsed);
    }
}
