using CineBot.Storage;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests.Storage;

public sealed class StartupTests : IAsyncLifetime
{
    private const int PageSize = 4_096;
    private TemplateDatabase _template = null!;

    public async ValueTask InitializeAsync() => _template = await TemplateDatabase.OpenAsync();

    public ValueTask DisposeAsync() => _template.DisposeAsync();

    [Fact]
    public async Task Row_45_a_damaged_page_is_found_at_the_start_wherever_it_is()
    {
        await _template.Database.MakeSheetsAsync();
        foreach (var number in Enumerable.Range(1, 40)) await _template.Database.AddSheetAsync(number, new string('x', 1_000));
        await _template.Database.DisposeAsync();
        var sound = await File.ReadAllBytesAsync(_template.File.Path);

        for (var page = 1; page < sound.Length / PageSize; page++)
        {
            var damaged = sound.ToArray();
            damaged.AsSpan(page * PageSize, 64).Fill(0xA5);
            await File.WriteAllBytesAsync(_template.File.Path, damaged);
            var fault = Assert.Throws<StartFault>(() => Database.Open(_template.File, _template.Time));
            Assert.Contains("is damaged. Restore a backup", fault.Message, StringComparison.Ordinal);
        }

        await File.WriteAllBytesAsync(_template.File.Path, sound);
        await _template.ReopenAsync();
    }

    [Fact]
    public async Task Row_45_a_damaged_database_can_still_be_looked_at()
    {
        await _template.Database.MakeSheetsAsync();
        // So many that the file ends with them: the page that is damaged must not be one without which nothing can be opened.
        foreach (var number in Enumerable.Range(1, 40)) await _template.Database.AddSheetAsync(number, new string('x', 1_000));
        await _template.Database.DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(_template.File.Path);
        bytes.AsSpan(bytes.Length - PageSize, 64).Fill(0xA5);
        await File.WriteAllBytesAsync(_template.File.Path, bytes);

        var state = Maintenance.Check(_template.File);

        Assert.NotEmpty(state.Problems);
    }

    [Fact]
    public void Row_54_a_second_process_is_told_that_the_first_has_the_database()
    {
        var fault = Assert.Throws<StartFault>(() => Database.Open(_template.File, _template.Time));

        Assert.Contains("Another CineBot already uses the database", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Row_54_the_lock_goes_with_the_one_who_held_it()
    {
        await _template.ReopenAsync();
        await _template.ReopenAsync();

        Assert.Empty(await _template.Database.ReadAsync(unit => unit.Query<long>("SELECT guild_id FROM guilds"), CancellationToken.None));
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_alone()
    {
        await _template.Database.DisposeAsync();
        using var folder = new TestFolder();
        var file = new DatabaseFile(folder.File("other.db"));
        using (var other = Connections.OpenCopy(file.Path)) other.Run("CREATE TABLE notes (words TEXT)");
        var before = await File.ReadAllBytesAsync(file.Path);

        var fault = Assert.Throws<StartFault>(() => Database.Open(file, _template.Time));

        Assert.Contains("is not a database of CineBot", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(file.Path));
    }

    [Fact]
    public void A_file_of_words_is_refused()
    {
        using var folder = new TestFolder();
        var file = new DatabaseFile(folder.File("words.db"));
        File.WriteAllText(file.Path, new string('w', 5_000));

        var fault = Assert.Throws<StartFault>(() => Database.Open(file, _template.Time));

        Assert.Contains("is not a database of CineBot", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_refused_with_a_sentence()
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder.File("file"), "");

        var fault = Assert.Throws<StartFault>(() => Database.Open(new(Path.Combine(folder.File("file"), "cinebot.db")), _template.Time));

        Assert.Contains("cannot be created", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_writer_is_as_safe_as_can_be_and_readers_cannot_write()
    {
        Assert.Equal("wal", await Setting("PRAGMA journal_mode"));
        Assert.Equal("2", await Setting("PRAGMA synchronous"));
        Assert.Equal("1", await Setting("PRAGMA foreign_keys"));
        Assert.Equal("0", await Setting("PRAGMA trusted_schema"));
        Assert.Equal("1", await Setting("PRAGMA secure_delete"));
        Assert.Equal("1", await Setting("PRAGMA cell_size_check"));
        Assert.Equal("1", await _template.Database.ReadAsync(unit => unit.QueryFirstOrNull<string>("PRAGMA query_only"), CancellationToken.None));

        Task<string?> Setting(string pragma) => _template.Database.WriteAsync(unit => unit.QueryFirstOrNull<string>(pragma), CancellationToken.None);
    }
}
