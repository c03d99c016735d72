using System.Diagnostics;
using CineBot.Storage;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests.Storage;

public sealed class UnavailableTests : IAsyncLifetime
{
    private TemplateDatabase _template = null!;

    private Database Database => _template.Database;

    public async ValueTask InitializeAsync()
    {
        _template = await TemplateDatabase.OpenAsync();
        await Database.MakeSheetsAsync();
    }

    public ValueTask DisposeAsync() => _template.DisposeAsync();

    [Fact]
    public async Task Row_43_a_full_disk_refuses_writes_loses_nothing_and_is_forgotten_once_there_is_room()
    {
        await LeaveRoomAsync(pages: 20);
        var confirmed = new List<long>();
        var refused = 0;

        for (var number = 0L; refused < 3; number++)
        {
            try
            {
                await Database.AddSheetAsync(number, new string('x', 8_000));
                confirmed.Add(number);
            }
            catch (StorageUnavailable)
            {
                refused++;
            }
        }

        Assert.NotEmpty(confirmed);
        Assert.Equal(confirmed, await Database.SheetNumbersAsync());
        Assert.True(Maintenance.Check(_template.File).IsSound);

        await LeaveRoomAsync(pages: 1_000);
        await Database.AddSheetAsync(10_000, new string('x', 8_000));

        Assert.Equal([.. confirmed, 10_000], await Database.SheetNumbersAsync());
    }

    [Fact]
    public async Task Row_43_a_group_that_does_not_fit_is_written_as_far_as_it_does_and_each_is_told_the_truth()
    {
        await LeaveRoomAsync(pages: 20);

        var tasks = await Database.TogetherAsync(Enumerable.Range(0, 32).Select(Large));
        await Task.WhenAny(Task.WhenAll(tasks));

        var confirmed = tasks.Index().Where(task => task.Item.IsCompletedSuccessfully).Select(task => (long)task.Index).ToList();
        Assert.InRange(confirmed.Count, 1, 31);
        Assert.Equal(confirmed, await Database.SheetNumbersAsync());
        Assert.All(tasks.Where(task => task.IsFaulted), task => Assert.IsType<StorageUnavailable>(task.Exception!.InnerException));
        Assert.True(Maintenance.Check(_template.File).IsSound);

        static Func<WriteUnit, int> Large(int number) => unit => unit.AddSheet(number, new string('x', 8_000));
    }

    [Fact]
    public async Task Row_43_a_unit_cannot_mistake_a_full_disk_for_a_rule_of_its_own()
    {
        await LeaveRoomAsync(pages: 1);

        await Assert.ThrowsAsync<StorageUnavailable>(() => Database.WriteAsync<int>(
            unit =>
            {
                try { return unit.AddSheet(1, new string('x', 80_000)); } catch (Microsoft.Data.Sqlite.SqliteException) { throw new TimeoutException(); }
            },
            CancellationToken.None));
    }

    [Fact]
    public async Task Row_44_a_foreign_lock_is_told_within_two_seconds_and_nobody_else_waits()
    {
        using var foreigner = Connections.OpenWriter(_template.File);
        foreigner.Run("BEGIN IMMEDIATE");
        var watch = Stopwatch.StartNew();

        var writes = Enumerable.Range(0, 100).Select(number => Database.AddSheetAsync(number)).ToList();
        var read = await Database.SheetNumbersAsync();
        var readAfter = watch.Elapsed;
        await Task.WhenAny(Task.WhenAll(writes));
        var toldAfter = watch.Elapsed;

        Assert.Empty(read);
        Assert.All(writes, write => Assert.IsType<StorageUnavailable>(write.Exception?.InnerException));
        Assert.InRange(toldAfter, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        Assert.InRange(readAfter, TimeSpan.Zero, TimeSpan.FromSeconds(1));

        foreigner.Run("ROLLBACK");
        await Database.AddSheetAsync(7);
        Assert.Equal([7], await Database.SheetNumbersAsync());
    }

    [Fact]
    public async Task Row_44_a_lock_that_is_let_go_in_time_is_only_waited_for()
    {
        using var foreigner = Connections.OpenWriter(_template.File);
        foreigner.Run("BEGIN IMMEDIATE");

        var write = Database.AddSheetAsync(1);
        await Database.SheetNumbersAsync();
        foreigner.Run("COMMIT");

        Assert.Equal(1, await write);
    }

    /// <summary>SQLite's own limit of pages gives the same error as a full disk, at the same places.</summary>
    private Task<long?> LeaveRoomAsync(int pages) => Database.WriteAsync(
        unit =>
        {
            var used = unit.QueryFirstOrNull<long?>("PRAGMA page_count")!.Value;
            return unit.QueryFirstOrNull<long?>(MostPages(used + pages));
        },
        CancellationToken.None);

    private static string MostPages(long pages) => $"PRAGMA max_page_count = {pages}";
}
