using CineBot.Storage;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests.Storage;

public sealed class MaintenanceTests : IAsyncLifetime
{
    private readonly TestFolder _elsewhere = new();
    private TemplateDatabase _template = null!;

    private Database Database => _template.Database;

    private string Copy => _elsewhere.File("copy.db");

    public async ValueTask InitializeAsync()
    {
        _template = await TemplateDatabase.OpenAsync();
        await Database.MakeSheetsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _template.DisposeAsync();
        _elsewhere.Dispose();
    }

    [Fact]
    public async Task A_running_database_is_checked_without_stopping_it()
    {
        await Database.AddSheetAsync(1);

        var state = Maintenance.Check(_template.File);

        Assert.True(state.IsSound);
        Assert.Equal(Migration.All.Count, state.Schema);
        Assert.Equal(2, state.Mark);
    }

    [Fact]
    public async Task A_check_names_the_rows_that_point_nowhere()
    {
        await Database.WriteAsync(
            unit => unit.Execute("CREATE TABLE corners (sheet INTEGER NOT NULL REFERENCES sheets (number)) STRICT"), CancellationToken.None);
        await Database.DisposeAsync();
        using (var careless = Connections.OpenWriter(_template.File))
            careless.Run("PRAGMA foreign_keys = OFF; INSERT INTO corners (sheet) VALUES (404)");

        var state = Maintenance.Check(_template.File);

        Assert.Equal(["A row of corners points at a row that does not exist."], state.Problems);
    }

    [Fact]
    public void Where_there_is_no_database_the_verbs_say_so_and_create_none()
    {
        var nowhere = new DatabaseFile(_elsewhere.File("nowhere.db"));

        Assert.Contains("There is no database", Assert.Throws<StartFault>(() => Maintenance.Check(nowhere)).Message, StringComparison.Ordinal);
        Assert.Contains("There is no database", Assert.Throws<StartFault>(() => Maintenance.BackUp(nowhere, Copy)).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_elsewhere.Path));
    }

    [Theory]
    [InlineData("not a database, only words that somebody put there by mistake, and many enough of them to fill a header of a hundred bytes")]
    [InlineData("")]
    public void A_file_that_is_no_database_of_ours_is_refused_with_a_sentence(string content)
    {
        var file = new DatabaseFile(_elsewhere.File("words.db"));
        File.WriteAllText(file.Path, content);

        var fault = Assert.Throws<StartFault>(() => Maintenance.Check(file));

        Assert.Contains("is not a database of CineBot", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Row_46_a_copy_taken_while_others_write_holds_everything_confirmed_before_it_began()
    {
        using var stop = new CancellationTokenSource();
        var enough = new TaskCompletionSource();
        var confirmed = 0L;
        var producers = Enumerable.Range(0, 8).Select(producer => Task.Run(async () =>
        {
            for (var sheet = producer; !stop.IsCancellationRequested; sheet += 8)
            {
                await Database.AddSheetAsync(sheet, new string('x', 2_000));
                if (Interlocked.Increment(ref confirmed) > 200) enough.TrySetResult();
            }
        })).ToList();
        await enough.Task;
        var before = await Database.SheetNumbersAsync();
        var markBefore = Maintenance.Check(_template.File).Mark;

        var state = Maintenance.BackUp(_template.File, Copy);
        await stop.CancelAsync();
        await Task.WhenAll(producers);

        Assert.True(state.Mark >= markBefore);
        Assert.Equal(state, Maintenance.Check(new(Copy)) with { Problems = state.Problems });
        using var copy = Connections.OpenReader(new(Copy));
        Assert.Empty(before.Except(copy.Lines("SELECT number FROM sheets").Select(long.Parse)));
        Assert.Equal([Copy], Directory.GetFiles(_elsewhere.Path));
    }

    [Fact]
    public void A_copy_overwrites_nothing()
    {
        File.WriteAllText(Copy, "somebody's");

        Assert.Throws<StartFault>(() => Maintenance.BackUp(_template.File, Copy));

        Assert.Equal("somebody's", File.ReadAllText(Copy));
    }

    [Fact]
    public void A_copy_that_cannot_be_written_leaves_a_sentence_and_nothing_else()
    {
        File.WriteAllText(_elsewhere.File("file"), "");

        var fault = Assert.Throws<StartFault>(() => Maintenance.BackUp(_template.File, Path.Combine(_elsewhere.File("file"), "copy.db")));

        Assert.Contains("cannot be written", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_members_words_are_for_the_bots_user_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such rights.");
            return;
        }

        using var fresh = Connections.OpenWriter(new(_elsewhere.File("fresh.db")));
        Maintenance.BackUp(_template.File, Copy);

        foreach (var file in Directory.GetFiles(_elsewhere.Path)) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }
}
