using CineBot.Storage;

namespace CineBot.Tests.Storage.Kills;

/// <summary>The program that is killed: it writes as fast as it can and says what was confirmed to it, until it is no more.</summary>
internal static class Acknowledger
{
    public const string Prefix = "confirmed ";

    private const int Producers = 16;
    private static readonly GuildId LesGlaneuses = new(901);

    public static async Task RunAsync(DatabaseFile file, Stream output)
    {
        await using var database = Database.Open(file, TimeProvider.System);
        await database.WriteAsync(
            unit => unit.Execute("CREATE TABLE IF NOT EXISTS pages (number INTEGER NOT NULL PRIMARY KEY, words TEXT NOT NULL) STRICT"),
            CancellationToken.None);
        await using var lines = TextWriter.Synchronized(new StreamWriter(output) { AutoFlush = true });
        await Task.WhenAll(Enumerable.Range(0, Producers).Select(_ => Task.Run(() => WriteForEverAsync(database, lines))));
    }

    private static async Task WriteForEverAsync(Database database, TextWriter lines)
    {
        while (true)
        {
            var number = await database.WriteAsync(AddPage, CancellationToken.None);
            lines.WriteLine(FormattableString.Invariant($"{Prefix}{number}"));
        }
    }

    // Two tables change together, so that a torn unit would show: the counter and the pages.
    private static long AddPage(WriteUnit unit)
    {
        var number = unit.NextNumber(LesGlaneuses, "pages");
        unit.Execute("INSERT INTO pages (number, words) VALUES (@number, @words)", new { number, words = new string('m', (int)(number % 3_000)) });
        return number;
    }
}
