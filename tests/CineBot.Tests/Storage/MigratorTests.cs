using CineBot.Storage;
using CineBot.Tests.Infrastructure;
using Microsoft.Data.Sqlite;

namespace CineBot.Tests.Storage;

public sealed class MigratorTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly ManualTime _time = new(TemplateDatabase.Monday);

    private static readonly Lazy<IReadOnlyList<string>> Newest = new(OfNewest);

    public static TheoryData<int> Versions => [.. Enumerable.Range(0, Migration.All.Count)];

    private DatabaseFile File => new(_folder.File("cinebot.db"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void From_nothing_every_script_is_run_once_and_a_second_start_changes_nothing()
    {
        var first = Migrated(Migration.All);
        var second = Migrated(Migration.All);

        Assert.NotEmpty(first);
        Assert.Equal(first, second);
        Assert.False(Directory.Exists(File.Backups));
    }

    [Theory, MemberData(nameof(Versions))]
    public void From_each_earlier_script_the_newest_schema_is_reached_with_the_rows_kept(int version)
    {
        if (version > 0) Migrated([.. Migration.All.Take(version)]);
        if (version > 0) InsertCounter();

        var schema = Migrated(Migration.All);

        Assert.Equal(Newest.Value, schema);
        Assert.Equal(version > 0 ? 41 : 0, Ask("SELECT total(last_number) FROM counters WHERE guild_id = 901"));
        Assert.Equal(Migration.All.Count, Ask("PRAGMA user_version"));
    }

    [Fact]
    public void A_copy_is_taken_before_an_existing_database_is_changed()
    {
        Migrated([Migration.All[0]]);
        InsertCounter();

        Migrated([Migration.All[0], new(2, "0002_more.sql", "CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT")]);

        var copy = Assert.Single(Directory.GetFiles(File.Backups));
        Assert.Equal("cinebot-before-0002-from-0001-20261005T070000Z.db", Path.GetFileName(copy));
        using var connection = Connections.OpenReader(new(copy));
        Assert.Equal(1, connection.Number("PRAGMA user_version"));
        Assert.Equal(41, connection.Number("SELECT last_number FROM counters"));
    }

    /// <summary>
    /// What a kill leaves behind is the files as they are at that moment: they are copied after each statement, and each copy is started with the scripts up to the one that
    /// was cut short. From there on it is a start from an earlier script, which is shown for every one of them.
    /// </summary>
    [Fact]
    public void Row_48_a_migration_killed_after_any_statement_is_done_by_the_next_start()
    {
        var images = new List<(DatabaseFile File, int Script)>();
        using (var connection = Connections.OpenWriter(File))
        {
            connection.CreateFunction("photograph", (int script) => Photograph(images, script));
            new Migrator([.. Migration.All.Select(Photographed)], _time).Migrate(connection, File);
        }

        Assert.True(images.Count > Migration.All.Count * 3);
        var stepwise = new DatabaseFile(_folder.File("stepwise.db"));
        foreach (var script in images.GroupBy(image => image.Script).OrderBy(script => script.Key))
        {
            Migration[] done = [.. Migration.All.Take(script.Key)];
            var whole = MigratedIn(stepwise, done);
            Assert.All(script, image => Assert.Equal(whole, MigratedIn(image.File, done)));
        }

        Assert.Equal(Migration.All.Count, images.Max(image => image.Script));
    }

    [Fact]
    public void Row_48_a_script_that_fails_leaves_the_version_before_it_whole()
    {
        Migrated([Migration.All[0]]);
        Migration broken = new(2, "0002_broken.sql", "CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);");

        Assert.Throws<SqliteException>(() => Migrated([Migration.All[0], broken]));

        Assert.Equal(1, Ask("PRAGMA user_version"));
        Assert.Equal(0, Ask("SELECT count(*) FROM sqlite_schema WHERE name = 'half'"));
    }

    [Fact]
    public void Row_49_a_newer_schema_is_refused_with_a_sentence_and_left_alone()
    {
        var newer = Migration.All.Count + 1;
        Migrated([.. Migration.All, new(newer, "later.sql", "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT")]);

        var fault = Assert.Throws<StartFault>(() => Database.Open(File, _time));

        Assert.Contains($"schema {newer}", fault.Message, StringComparison.Ordinal);
        Assert.Equal(newer, Ask("PRAGMA user_version"));
    }

    [Fact]
    public void Every_table_is_strict()
    {
        Migrated(Migration.All);
        using var connection = Connections.OpenReader(File);

        Assert.Empty(connection.Lines("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'"));
    }

    private static IReadOnlyList<string> OfNewest()
    {
        using var folder = new TestFolder();
        return MigratedIn(new(folder.File("fresh.db")), Migration.All);
    }

    private IReadOnlyList<string> Migrated(IReadOnlyList<Migration> migrations) => MigratedIn(File, migrations);

    private static IReadOnlyList<string> MigratedIn(DatabaseFile file, IReadOnlyList<Migration> migrations)
    {
        using var connection = Connections.OpenWriter(file);
        new Migrator(migrations, new ManualTime(TemplateDatabase.Monday)).Migrate(connection, file);
        Assert.Equal(["ok"], connection.Lines("PRAGMA integrity_check"));
        return connection.Lines("SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name");
    }

    private void InsertCounter()
    {
        using var connection = Connections.OpenWriter(File);
        connection.Run("INSERT INTO counters (guild_id, series, last_number) VALUES (901, 'calls', 41)");
    }

    private long Ask(string question)
    {
        using var connection = Connections.OpenReader(File);
        return connection.Number(question);
    }

    private long Photograph(List<(DatabaseFile File, int Script)> images, int script)
    {
        var image = new DatabaseFile(_folder.File($"image-{images.Count}.db"));
        System.IO.File.Copy(File.Path, image.Path);
        if (System.IO.File.Exists(File.Log)) System.IO.File.Copy(File.Log, image.Log);
        images.Add((image, script));
        return images.Count;
    }

    // A statement of ours ends its line, and so does no semicolon within one.
    private static Migration Photographed(Migration migration) =>
        migration with { Script = migration.Script.Replace(";\n", $";\nSELECT photograph({migration.Number});\n", StringComparison.Ordinal) };
}
