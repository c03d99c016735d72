using CineBot.Storage;
using CineBot.Tests.Infrastructure;
using Microsoft.Data.Sqlite;

namespace CineBot.Tests.Storage;

public sealed class UnitTests : IAsyncLifetime
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
    public async Task A_unit_that_swallows_an_SQL_error_is_undone_all_the_same()
    {
        await Assert.ThrowsAsync<SqliteException>(() => Database.WriteAsync(
            unit =>
            {
                unit.AddSheet(1);
                try { unit.AddSheet(1); } catch (SqliteException) { return 0; }
                return 1;
            },
            CancellationToken.None));

        Assert.Empty(await Database.SheetNumbersAsync());
    }

    [Fact]
    public async Task A_unit_does_not_go_on_after_an_SQL_error()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Database.WriteAsync(
            unit =>
            {
                try { unit.AddSheet(1, note: ""); } catch (SqliteException) { unit.AddSheet(2); }
                return 1;
            },
            CancellationToken.None));

        Assert.IsType<SqliteException>(error.InnerException);
        Assert.Empty(await Database.SheetNumbersAsync());
    }

    [Fact]
    public async Task A_unit_kept_beyond_its_end_writes_nothing()
    {
        var kept = await Database.WriteAsync(unit => unit, CancellationToken.None);

        Assert.Throws<InvalidOperationException>(() => kept.AddSheet(1));
        Assert.Empty(await Database.SheetNumbersAsync());
    }

    [Fact]
    public async Task A_unit_cancelled_before_its_turn_does_not_run()
    {
        using var cancelled = new CancellationTokenSource();
        using var turn = new ManualResetEventSlim();
        var first = Database.WriteAsync(_ => turn.Wait(TimeSpan.FromSeconds(30)), CancellationToken.None);

        var second = Database.WriteAsync(unit => unit.AddSheet(1), cancelled.Token);
        await cancelled.CancelAsync();
        turn.Set();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.True(await first);
        Assert.Empty(await Database.SheetNumbersAsync());
    }

    [Fact]
    public async Task A_closed_database_says_that_it_is_unavailable()
    {
        var closed = Database;
        await _template.ReopenAsync();

        await Assert.ThrowsAsync<StorageUnavailable>(() => closed.AddSheetAsync(1));
        await Assert.ThrowsAsync<StorageUnavailable>(() => closed.SheetNumbersAsync());
    }
}
