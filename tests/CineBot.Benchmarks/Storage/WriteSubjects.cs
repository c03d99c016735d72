using CineBot.Storage;

namespace CineBot.Benchmarks.Storage;

/// <summary>What is written: two rows, as a small command does.</summary>
internal static class WriteSubjects
{
    public const string Table = "CREATE TABLE written (number INTEGER NOT NULL PRIMARY KEY, words TEXT NOT NULL) STRICT";
    public const string Insert = "INSERT INTO written (number, words) VALUES (@number, @words)";

    private static long _last;

    public static long Next() => Interlocked.Add(ref _last, 2);

    public static Task WriteAsync(Database database, long number) => database.WriteAsync(
        unit => unit.Execute(Insert, new { number, words = "un soir au cinéma" }) + unit.Execute(Insert, new { number = number + 1, words = "un autre" }),
        CancellationToken.None);
}
