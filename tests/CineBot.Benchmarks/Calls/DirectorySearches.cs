using System.Diagnostics;
using System.Globalization;
using CineBot.Features.Calls.Directory;
using CineBot.Features.Calls.Profiles;
using CineBot.Storage;

namespace CineBot.Benchmarks.Calls;

/// <summary>
/// What a page of the directory costs among 100,000 profiles of one server, by kinds of searches, with nothing asked before and with a million people
/// told of calls and a hundred thousand requests in the past; by turns in one run, since the machine differs from run to run.
/// </summary>
internal static class DirectorySearches
{
    private const int Count = 100_000, Rounds = 300, Warming = 20;

    public static async Task<int> RunAsync(TextWriter output)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("cinebot-directory-");
        try
        {
            var (fresh, used) = (Path.Combine(folder.FullName, "fresh.db"), Path.Combine(folder.FullName, "used.db"));
            var crowd = new Crowd();
            await FillAsync(fresh, crowd, output);
            File.Copy(fresh, used);
            await using var without = Database.Open(new(fresh), TimeProvider.System);
            await using var with = Database.Open(new(used), TimeProvider.System);
            await Past.AddAsync(with);
            output.WriteLine($"{"looked for",-28}{"found",8}{"p50",10}{"p99",10}{"with past",12}{"p99",10}{"ratio",8}   (milliseconds, {Rounds} pages of five)");
            foreach (var kind in crowd.Kinds) await CompareAsync(kind, crowd, without, with, output);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task FillAsync(string path, Crowd crowd, TextWriter output)
    {
        var started = Stopwatch.GetTimestamp();
        await using var database = Database.Open(new(path), TimeProvider.System);
        for (var from = 0; from < Count; from += 1000)
        {
            await database.WriteAsync(
                unit =>
                {
                    for (var number = from; number < from + 1000; number++) crowd.Add(unit, number);
                    return true;
                },
                CancellationToken.None);
        }

        await database.EmptyLogAsync(TimeProvider.System, CancellationToken.None);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Count:N0} profiles kept in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s"));
    }

    private static async Task CompareAsync(Kind kind, Crowd crowd, Database without, Database with, TextWriter output)
    {
        var (fresh, used) = (new List<double>(), new List<double>());
        long found = 0;
        for (var round = -Warming; round < Rounds; round++)
        {
            var query = kind.Query(crowd, new(round + Warming));
            var (first, count) = await TimeAsync(without, query, kind.Page);
            var (second, _) = await TimeAsync(with, query, kind.Page);
            if (round < 0) continue;
            fresh.Add(first);
            used.Add(second);
            found += count;
        }

        fresh.Sort();
        used.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Name,-28}{found / Rounds,8}{At(fresh, 50),10:0.00}{At(fresh, 99),10:0.00}{At(used, 50),12:0.00}{At(used, 99),10:0.00}{At(used, 50) / At(fresh, 50),8:0.00}"));
    }

    // The search and the five profiles that the page shows.
    private static async Task<(double Milliseconds, long Count)> TimeAsync(Database database, DirectoryQuery query, long page)
    {
        var started = Stopwatch.GetTimestamp();
        var found = await database.ReadAsync(
            unit =>
            {
                var people = DirectoryStore.Search(unit, query, Crowd.Now, page * DirectoryOrder.Together);
                foreach (var one in people.First.TakeLast(DirectoryOrder.Together)) ProfileStore.Find(unit, one.Member);
                return people;
            },
            CancellationToken.None);
        return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, found.Count);
    }

    private static double At(List<double> sorted, int percent) => sorted[(sorted.Count - 1) * percent / 100];
}
