using CineBot.Interactions;
using CineBot.Storage;
using CineBot.Tests.Infrastructure;
using Microsoft.Data.Sqlite;

namespace CineBot.Tests.Storage;

public sealed class GroupCommitTests : IAsyncLifetime
{
    private TemplateDatabase _template = null!;

    private Database Database => _template.Database;

    public async ValueTask InitializeAsync()
    {
        _template = await TemplateDatabase.OpenAsync();
        await Database.MakeSheetsAsync();
    }

    public ValueTask DisposeAsync() => _template.DisposeAsync();

    [Theory]
    [InlineData(16)]
    [InlineData(64)]
    public async Task Many_who_write_at_once_lose_nothing(int producers)
    {
        await Task.WhenAll(Enumerable.Range(0, producers).Select(producer => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++) await Database.AddSheetAsync((producer * 25) + i);
        })));

        Assert.Equal(Enumerable.Range(0, producers * 25).Select(number => (long)number), await Database.SheetNumbersAsync());
    }

    [Fact]
    public async Task What_waits_together_is_committed_together()
    {
        var before = Mark();

        await Task.WhenAll(await TogetherAsync([.. Enumerable.Range(0, 64).Select(number => Adding(number))]));

        Assert.Equal(before + 1, Mark());
        Assert.Equal(64, (await Database.SheetNumbersAsync()).Count);
    }

    [Fact]
    public async Task Nobody_is_told_before_the_commit()
    {
        Task? first = null;
        var toldEarly = true;

        var tasks = await TogetherAsync(
            Adding(1),
            unit =>
            {
                toldEarly = first!.IsCompleted;
                return unit.AddSheet(2);
            },
            onQueued: queued => first ??= queued);
        await Task.WhenAll(tasks);

        Assert.False(toldEarly);
    }

    [Fact]
    public async Task Who_awaits_a_write_never_runs_on_the_writers_thread()
    {
        var tasks = await TogetherAsync(Adding(1));

        var thread = await tasks[0].ContinueWith(
            _ => Thread.CurrentThread.Name, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

        Assert.NotEqual("Database writer", thread);
    }

    [Fact]
    public async Task A_unit_that_breaks_a_constraint_fails_alone_in_the_same_commit()
    {
        var before = Mark();

        var tasks = await TogetherAsync(Adding(1), unit => unit.AddSheet(2) + unit.AddSheet(1), Adding(3));

        await Assert.ThrowsAsync<SqliteException>(() => tasks[1]);
        Assert.All(await Task.WhenAll(tasks[0], tasks[2]), rows => Assert.Equal(1, rows));
        Assert.Equal([1, 3], await Database.SheetNumbersAsync());
        Assert.Equal(before + 1, Mark());
    }

    [Fact]
    public async Task A_unit_that_refuses_fails_alone_with_its_refusal()
    {
        var tasks = await TogetherAsync(Adding(1), unit => throw new Refusal("common.outdated", unit.AddSheet(2)), Adding(3));

        Assert.Equal("common.outdated", (await Assert.ThrowsAsync<Refusal>(() => tasks[1])).Text.Key);
        Assert.Equal([1, 3], await Database.SheetNumbersAsync());
    }

    [Fact]
    public async Task A_broken_constraint_may_become_a_refusal()
    {
        await Database.AddSheetAsync(1);

        var refusal = await Assert.ThrowsAsync<Refusal>(() => Database.WriteAsync(
            unit =>
            {
                try { return unit.AddSheet(1); } catch (SqliteException) { throw new Refusal("common.outdated"); }
            },
            CancellationToken.None));

        Assert.Equal("common.outdated", refusal.Text.Key);
    }

    /// <summary>Our schema defers no constraint; a unit that does is the way to make COMMIT itself fail.</summary>
    [Fact]
    public async Task When_the_commit_fails_each_unit_runs_again_alone_and_only_the_guilty_one_fails()
    {
        await Database.WriteAsync(unit => unit.Execute("CREATE TABLE corners (sheet INTEGER NOT NULL REFERENCES sheets (number)) STRICT"), CancellationToken.None);
        var runs = new int[3];

        var tasks = await TogetherAsync(
            unit => Counted(0, unit.AddSheet(1)),
            unit =>
            {
                unit.Execute("PRAGMA defer_foreign_keys = ON");
                return Counted(1, unit.Execute("INSERT INTO corners (sheet) VALUES (404)"));
            },
            unit => Counted(2, unit.AddSheet(3)));

        await Assert.ThrowsAsync<SqliteException>(() => tasks[1]);
        Assert.All(await Task.WhenAll(tasks[0], tasks[2]), rows => Assert.Equal(1, rows));
        Assert.Equal([2, 2, 2], runs);
        Assert.Equal([1, 3], await Database.SheetNumbersAsync());
        Assert.True(Maintenance.Check(_template.File).IsSound);

        int Counted(int unit, int rows)
        {
            runs[unit]++;
            return rows;
        }
    }

    [Fact]
    public async Task When_SQLite_drops_the_whole_group_each_unit_runs_again_alone()
    {
        await Database.WriteAsync(
            unit => unit.Execute("CREATE TRIGGER dropping BEFORE INSERT ON sheets WHEN new.note = 'drop' BEGIN SELECT RAISE(ROLLBACK, 'dropped'); END"),
            CancellationToken.None);

        var tasks = await TogetherAsync(Adding(1), unit => unit.AddSheet(2, "drop"), Adding(3));

        await Assert.ThrowsAsync<SqliteException>(() => tasks[1]);
        Assert.All(await Task.WhenAll(tasks[0], tasks[2]), rows => Assert.Equal(1, rows));
        Assert.Equal([1, 3], await Database.SheetNumbersAsync());
    }

    [Fact]
    public async Task A_unit_that_waits_for_another_is_refused_instead_of_waiting_for_ever()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.WriteAsync(_ => Database.AddSheetAsync(1).GetAwaiter().GetResult(), CancellationToken.None));

        await Database.AddSheetAsync(2);
        Assert.Equal([2], await Database.SheetNumbersAsync());
    }

    [Fact]
    public async Task What_is_queued_when_the_database_closes_is_still_written()
    {
        var tasks = await TogetherAsync(Adding(1), Adding(2), Adding(3));

        await _template.ReopenAsync();

        Assert.All(await Task.WhenAll(tasks), rows => Assert.Equal(1, rows));
        Assert.Equal([1, 2, 3], await Database.SheetNumbersAsync());
    }

    private static Func<WriteUnit, int> Adding(long number) => unit => unit.AddSheet(number);

    private Task<List<Task<int>>> TogetherAsync(params Func<WriteUnit, int>[] units) => Database.TogetherAsync(units);

    private Task<List<Task<int>>> TogetherAsync(Func<WriteUnit, int> first, Func<WriteUnit, int> second, Action<Task> onQueued) =>
        Database.TogetherAsync([first, second], onQueued);

    private long Mark() => Maintenance.Check(_template.File).Mark;
}
