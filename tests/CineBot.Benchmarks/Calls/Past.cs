using CineBot.Storage;

namespace CineBot.Benchmarks.Calls;

/// <summary>A long past: twenty thousand calls of which fifty people each were told, and a hundred thousand requests for contact.</summary>
internal static class Past
{
    private const int Calls = 20_000, ToldOfEach = 50, Requests = 100_000, AtOnce = 500;

    public static async Task AddAsync(Database database)
    {
        for (var from = 1; from <= Calls; from += AtOnce) await WriteAsync(database, unit => Tell(unit, from, from + AtOnce));
        for (var from = 1; from <= Requests; from += AtOnce * 20) await WriteAsync(database, unit => Ask(unit, from, from + (AtOnce * 20)));
        await database.EmptyLogAsync(TimeProvider.System, CancellationToken.None);
    }

    private static Task<bool> WriteAsync(Database database, Action<WriteUnit> write) => database.WriteAsync(
        unit =>
        {
            write(unit);
            return true;
        },
        CancellationToken.None);

    private static void Tell(WriteUnit unit, int from, int to)
    {
        unit.Execute(
            """
            INSERT INTO calls (guild_id, number, kind, state, title, terms, zone, channel_id, created_at, published_at)
            WITH RECURSIVE numbers (number) AS (SELECT @from UNION ALL SELECT number + 1 FROM numbers WHERE number + 1 < @to)
            SELECT 901, number, 'crew', 'archived', 't', 'volunteer', 'Europe/Paris', 5, 1, 1 FROM numbers
            """,
            new { from, to });
        unit.Execute(
            """
            INSERT INTO asked (guild_id, number, member_id, wave, slug, asked_at)
            WITH RECURSIVE numbers (number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM numbers WHERE number + 1 < @told)
            SELECT 901, calls.number, 10000 + (calls.number * 37 + numbers.number * 1013) % 100000, 1, 'perche', 1000 + calls.number
            FROM calls JOIN numbers
            WHERE calls.guild_id = 901 AND calls.number >= @from AND calls.number < @to
            ON CONFLICT (guild_id, number, member_id) DO NOTHING
            """,
            new { from, to, told = ToldOfEach });
    }

    private static void Ask(WriteUnit unit, int from, int to) => unit.Execute(
        """
        INSERT INTO contacts (guild_id, number, from_member_id, to_member_id, slug, words, state, asked_at, answered_at)
        WITH RECURSIVE numbers (number) AS (SELECT @from UNION ALL SELECT number + 1 FROM numbers WHERE number + 1 < @to)
        SELECT 901, number, 10000 + number % 99991, 200000 + number % 5000, '-', 'w', 'no', 1000 + number, 2000 + number FROM numbers
        """,
        new { from, to });
}
