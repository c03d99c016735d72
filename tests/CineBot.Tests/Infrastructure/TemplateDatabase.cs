using CineBot.Storage;

namespace CineBot.Tests.Infrastructure;

/// <summary>
/// A real, migrated database of one's own in a folder of one's own, copied from a template in milliseconds, with a clock that moves by hand.
/// It can be closed and opened again on the same file.
/// </summary>
internal sealed class TemplateDatabase : IAsyncDisposable
{
    /// <summary>Monday 5 October 2026, nine in the morning in Paris.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 10, 5, 7, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<Task<string>> Template = new(BuildAsync);
    private readonly TestFolder _folder = new();

    private TemplateDatabase()
    {
        File = new(_folder.File("cinebot.db"));
    }

    public ManualTime Time { get; } = new(Monday);

    public DatabaseFile File { get; }

    public Database Database { get; private set; } = null!;

    public static async Task<TemplateDatabase> OpenAsync()
    {
        var template = await Template.Value;
        var database = new TemplateDatabase();
        System.IO.File.Copy(template, database.File.Path);
        database.Database = Database.Open(database.File, database.Time);
        return database;
    }

    /// <summary>As a restart of the program: the file stays, everything in memory goes.</summary>
    public async Task ReopenAsync()
    {
        await Database.DisposeAsync();
        Database = Database.Open(File, Time);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<string> BuildAsync()
    {
        var folder = new TestFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        var file = new DatabaseFile(folder.File("template.db"));
        await Database.Open(file, new ManualTime(Monday)).DisposeAsync();
        return file.Path;
    }
}
