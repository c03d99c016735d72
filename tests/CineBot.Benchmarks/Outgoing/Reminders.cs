using System.Diagnostics;
using System.Globalization;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Benchmarks.Outgoing;

/// <summary>
/// What it costs to look for due reminders and to take them up, with a thousand and with a million still to come, by turns in one run: the machine differs
/// from run to run, so only what stands side by side is to be compared.
/// </summary>
internal static class Reminders
{
    private const int Rounds = 50;
    private const int Due = 200;
    private static readonly GuildId Guild = new(901);

    public static async Task<int> RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("cinebot-reminders-");
        try
        {
            int[] sizes = [1_000, 1_000_000];
            var queues = new List<(int Future, Database Database, OutboxQueue Queue, List<double> Looking, List<double> Taking)>();
            foreach (var future in sizes)
            {
                var database = Database.Open(new(Path.Combine(folder.FullName, $"{future}.db")), TimeProvider.System);
                await FillAsync(database, future);
                queues.Add((future, database, new(database, new(TimeProvider.System), TimeProvider.System), [], []));
            }

            for (var round = 0; round < Rounds; round++)
            {
                foreach (var (_, database, queue, looking, taking) in queues) await MeasureAsync(database, queue, looking, taking);
            }

            foreach (var (future, database, _, looking, taking) in queues)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{future,9} to come  look, nothing due: {Half(looking):0.000} ms  take {Due} due: {Half(taking):0.00} ms"));
                await database.DisposeAsync();
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(Database database, OutboxQueue queue, List<double> looking, List<double> taking)
    {
        looking.Add(await TimeAsync(queue));
        await database.WriteAsync(AddDue, CancellationToken.None);
        taking.Add(await TimeAsync(queue));
        await database.WriteAsync(unit => unit.Execute("UPDATE outbox SET state = 'sent' WHERE state = 'sending'"), CancellationToken.None);
    }

    private static async Task<double> TimeAsync(OutboxQueue queue)
    {
        var begun = Stopwatch.GetTimestamp();
        await queue.TakeAsync(new(Due, Due), CancellationToken.None);
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static int AddDue(WriteUnit unit)
    {
        for (var number = 0; number < Due; number++)
            OutboxStore.Add(unit, new(Guild, OutboxAction.Notice, unit.Now, unit.Now + Duration.FromHours(1)) { Member = new(number + 1), Text = "messages.read" });
        return Due;
    }

    private static async Task FillAsync(Database database, int future)
    {
        for (var from = 0; from < future; from += 10_000)
        {
            await database.WriteAsync(
                unit => unit.Execute(
                    """
                    INSERT INTO outbox (guild_id, number, action, member_id, text, topic, created_at, due_at, try_at, useful_until)
                    WITH RECURSIVE numbers (number) AS (SELECT @from UNION ALL SELECT number + 1 FROM numbers WHERE number + 1 < @to)
                    SELECT 900, number, CASE number % 2 WHEN 0 THEN 'notice' ELSE 'remark' END, number, '{}', 'hour-before', @now, @now + 86400000 + number, @now + 86400000 + number, @now + 90000000 + number
                    FROM numbers
                    """,
                    new { from, to = Math.Min(future, from + 10_000), now = unit.Now }),
                CancellationToken.None);
        }
    }

    private static double Half(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
