using CineBot.Storage;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;

namespace CineBot.Tests.Storage;

public sealed class DailyBackupTests : IAsyncLifetime
{
    private TemplateDatabase _template = null!;
    private DailyBackup _backup = null!;

    public async ValueTask InitializeAsync()
    {
        _template = await TemplateDatabase.OpenAsync();
        _backup = Daily(new() { Keep = 3 });
    }

    public async ValueTask DisposeAsync()
    {
        _backup.Dispose();
        await _template.DisposeAsync();
    }

    [Fact]
    public async Task One_copy_is_made_a_day_however_often_it_is_looked_at()
    {
        await TickAsync(TimeSpan.Zero);
        await TickAsync(TimeSpan.FromMinutes(10));
        await TickAsync(TimeSpan.FromHours(20));
        Assert.Equal(["cinebot-daily-20261005T070000Z.db"], Copies());

        await TickAsync(TimeSpan.FromMinutes(50));

        Assert.Equal(["cinebot-daily-20261005T070000Z.db", "cinebot-daily-20261006T040000Z.db"], Copies());
    }

    [Fact]
    public async Task A_missed_hour_is_made_up_for()
    {
        await TickAsync(TimeSpan.Zero);

        await TickAsync(TimeSpan.FromDays(3));

        Assert.Equal(["cinebot-daily-20261005T070000Z.db", "cinebot-daily-20261008T070000Z.db"], Copies());
    }

    [Fact]
    public async Task Only_the_newest_copies_are_kept_and_no_other_file_is_touched()
    {
        Directory.CreateDirectory(_template.File.Backups);
        var other = Path.Combine(_template.File.Backups, "cinebot-before-0002-from-0001-20260101T000000Z.db");
        await File.WriteAllTextAsync(other, "");

        for (var day = 0; day < 6; day++) await TickAsync(TimeSpan.FromDays(1));

        Assert.Equal(["cinebot-daily-20261009T070000Z.db", "cinebot-daily-20261010T070000Z.db", "cinebot-daily-20261011T070000Z.db"], Copies());
        Assert.True(File.Exists(other));
    }

    [Fact]
    public async Task Row_45_a_damage_is_found_within_the_day_and_costs_no_sound_copy()
    {
        for (var day = 0; day < 3; day++) await TickAsync(TimeSpan.FromDays(1));
        var sound = Copies();
        await _template.Database.WriteAsync(
            unit => unit.Query<long>("PRAGMA writable_schema = ON").Count + unit.Execute("UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'guilds'"),
            CancellationToken.None);

        await Assert.ThrowsAsync<StartFault>(() => TickAsync(TimeSpan.FromDays(1)));

        Assert.Equal(sound, Copies());
    }

    [Fact]
    public async Task Copies_go_where_the_operator_says_or_nowhere()
    {
        using var folder = new TestFolder();
        var chosen = DatabaseFile.Of(new() { Path = _template.File.Path, Backups = new() { Directory = folder.Path } });
        using var off = Daily(new() { Enabled = false });
        using var elsewhere = new DailyBackup(chosen, new(), _template.Time, NullLogger<DailyBackup>.Instance);

        await off.TickAsync(CancellationToken.None);
        await elsewhere.TickAsync(CancellationToken.None);

        Assert.Empty(Copies());
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    private DailyBackup Daily(BackupOptions options) => new(_template.File, options, _template.Time, NullLogger<DailyBackup>.Instance);

    private Task TickAsync(TimeSpan later)
    {
        _template.Time.Advance(later);
        return _backup.TickAsync(CancellationToken.None);
    }

    private List<string> Copies() => Directory.Exists(_template.File.Backups)
        ? [.. Directory.GetFiles(_template.File.Backups, "*-daily-*").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)]
        : [];
}
