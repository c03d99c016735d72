using CineBot.Storage;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests.Storage;

public sealed class RestorationTests : IAsyncLifetime
{
    private readonly TestFolder _elsewhere = new();
    private TemplateDatabase _template = null!;

    private Database Database => _template.Database;

    private string Backup => _elsewhere.File("backup.db");

    public async ValueTask InitializeAsync()
    {
        _template = await TemplateDatabase.OpenAsync();
        await Database.MakeSheetsAsync();
        await Database.AddSheetAsync(1);
        Maintenance.BackUp(_template.File, Backup);
        await Database.AddSheetAsync(2);
    }

    public async ValueTask DisposeAsync()
    {
        await _template.DisposeAsync();
        _elsewhere.Dispose();
    }

    [Fact]
    public async Task A_backup_takes_the_databases_place_and_what_was_there_is_kept()
    {
        await Database.DisposeAsync();

        var restored = await RestoreAsync();

        await _template.ReopenAsync();
        Assert.Equal([1], await Database.SheetNumbersAsync());
        Assert.Equal(2, restored.State.Mark);
        using var aside = Connections.OpenReader(new(restored.Aside!));
        Assert.Equal(["1", "2"], aside.Lines("SELECT number FROM sheets ORDER BY number"));
    }

    /// <summary>A killed bot leaves its log behind: read into another database, it would destroy it.</summary>
    [Fact]
    public async Task A_log_left_behind_goes_aside_with_its_database()
    {
        var image = new DatabaseFile(_elsewhere.File("killed.db"));
        File.Copy(_template.File.Path, image.Path);
        File.Copy(_template.File.Log, image.Log);

        var restored = await new Restoration(image, _template.Time).RestoreAsync(Backup);

        await using var database = Database.Open(image, _template.Time);
        Assert.Equal([1], await database.SheetNumbersAsync());
        using var aside = Connections.OpenReader(new(restored.Aside!));
        Assert.Equal(["1", "2"], aside.Lines("SELECT number FROM sheets ORDER BY number"));
    }

    [Fact]
    public async Task On_an_empty_machine_there_is_nothing_to_put_aside()
    {
        var fresh = new DatabaseFile(Path.Combine(_elsewhere.Path, "new", "cinebot.db"));

        var restored = await new Restoration(fresh, _template.Time).RestoreAsync(Backup);

        await using var database = Database.Open(fresh, _template.Time);
        Assert.Equal([1], await database.SheetNumbersAsync());
        Assert.Null(restored.Aside);
    }

    [Fact]
    public async Task While_the_bot_runs_nothing_is_restored()
    {
        Assert.Contains("Another CineBot", (await Assert.ThrowsAsync<StartFault>(RestoreAsync)).Message, StringComparison.Ordinal);

        Assert.Equal([1, 2], await Database.SheetNumbersAsync());
    }

    [Fact]
    public Task A_newer_backup_is_refused() =>
        IsRefusedAsync(backup => backup.Run("PRAGMA user_version = 9999"), "schema 9999");

    [Fact]
    public Task A_damaged_backup_is_refused() =>
        IsRefusedAsync(backup => backup.Run("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 3 WHERE name = 'sheets'"), $"The backup {Backup} is damaged");

    [Fact]
    public Task A_backup_that_was_cut_short_is_refused_as_the_backup_that_it_is() =>
        IsRefusedAsync(null, $"The backup {Backup} is damaged", cutAt: 8192);

    [Fact]
    public async Task A_file_that_is_no_backup_is_refused()
    {
        await File.WriteAllTextAsync(Backup, new string('x', 8192), TestContext.Current.CancellationToken);
        await IsRefusedAsync(null, $"The file {Backup} is not a backup of CineBot");
    }

    [Fact]
    public async Task A_missing_backup_is_refused()
    {
        File.Delete(Backup);
        await IsRefusedAsync(null, "There is no backup at ");
    }

    [Fact]
    public async Task After_a_restore_that_was_interrupted_the_bot_waits_until_it_is_done_again()
    {
        await Database.DisposeAsync();
        File.Move(_template.File.Path, _elsewhere.File("aside.db"));
        File.Copy(Backup, _template.File.Restoring);

        var fault = Assert.Throws<StartFault>(() => Database.Open(_template.File, _template.Time));
        await RestoreAsync();
        await _template.ReopenAsync();

        Assert.Contains("was interrupted", fault.Message, StringComparison.Ordinal);
        Assert.Equal([1], await Database.SheetNumbersAsync());
    }

    private Task<Restored> RestoreAsync() => new Restoration(_template.File, _template.Time).RestoreAsync(Backup);

    private async Task IsRefusedAsync(Action<Microsoft.Data.Sqlite.SqliteConnection>? harm, string word, long? cutAt = null)
    {
        if (cutAt is { } length) using (var cut = File.OpenWrite(Backup)) cut.SetLength(length);
        if (harm is not null) using (var backup = Connections.OpenCopy(Backup)) harm(backup);
        await Database.DisposeAsync();

        var fault = await Assert.ThrowsAsync<StartFault>(RestoreAsync);

        await _template.ReopenAsync();
        Assert.Contains(word, fault.Message, StringComparison.Ordinal);
        Assert.Equal([1, 2], await Database.SheetNumbersAsync());
    }
}
