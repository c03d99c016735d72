using System.Text.Json;
using CineBot.Features.Films;
using CineBot.Storage;
using CineBot.Verbs;

namespace CineBot.Tests.Verbs;

public sealed class DatabaseVerbsTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cinebot-database-verbs-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private string Config => Path.Combine(_folder, "cinebot.json");

    private string DatabasePath => Path.Combine(_folder, "cinebot.db");

    private string Copy => Path.Combine(_folder, "copy.db");

    public async ValueTask InitializeAsync() =>
        await File.WriteAllTextAsync(Config, JsonSerializer.Serialize(new { Storage = new { Path = DatabasePath } }));

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("check")]
    [InlineData("backup", "copy.db")]
    public async Task A_missing_database_is_one_sentence(params string[] words)
    {
        Assert.Equal(78, await RunAsync(words));

        Assert.Equal($"There is no database at {DatabasePath}.\n", _error.ToString());
    }

    [Fact]
    public async Task Check_says_that_a_database_is_sound_even_while_the_bot_runs()
    {
        await using var running = Database.Open(new(DatabasePath), TimeProvider.System);

        Assert.Equal(0, await RunAsync("check"));

        Assert.StartsWith($"The database {DatabasePath} is sound: schema ", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_reads_the_film_catalogue_too()
    {
        var films = Path.Combine(Path.GetDirectoryName(DatabasePath)!, "films.db");
        await using (Database.Open(new(DatabasePath), TimeProvider.System)) { }
        Assert.Equal(0, await RunAsync("check"));
        FilmCatalogue.Open(films);
        Assert.Equal(0, await RunAsync("check"));

        var content = await File.ReadAllBytesAsync(films);
        content.AsSpan(content.Length / 2, 200_000).Fill(0x5A);
        await File.WriteAllBytesAsync(films, content);
        Assert.Equal(78, await RunAsync("check"));

        Assert.Contains($"There is no film catalogue {films} yet: it is built when the bot starts.", _output.ToString(), StringComparison.Ordinal);
        Assert.Matches("is sound: [0-9],[0-9]{3} films\\.", _output.ToString());
        Assert.StartsWith($"The film catalogue {films} is damaged", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_made_while_the_bot_runs_can_be_put_back_once_it_is_stopped()
    {
        await using (Database.Open(new(DatabasePath), TimeProvider.System)) Assert.Equal(0, await RunAsync("backup", Copy));

        Assert.Equal(0, await RunAsync("restore", Copy));

        Assert.Contains($"The database {DatabasePath} is now the copy {Copy}: ", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("What was there before is kept in ", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync("check"));
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public async Task Restoring_under_a_running_bot_is_refused()
    {
        await using var running = Database.Open(new(DatabasePath), TimeProvider.System);
        Assert.Equal(0, await RunAsync("backup", Copy));

        Assert.Equal(78, await RunAsync("restore", Copy));

        Assert.StartsWith($"Another CineBot already uses the database {DatabasePath}", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_said_to_be_none()
    {
        await File.WriteAllTextAsync(DatabasePath, new string('x', 8192));

        Assert.Equal(78, await RunAsync("check"));

        Assert.StartsWith($"The file {DatabasePath} is not a database of CineBot", Assert.Single(_error.ToString().TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_schema_is_refused_however_sound()
    {
        var file = new DatabaseFile(DatabasePath);
        await using (Database.Open(file, TimeProvider.System)) { }
        using (var later = Connections.OpenWriter(file)) later.Run("PRAGMA user_version = 999");

        Assert.Equal(78, await RunAsync("check"));

        Assert.Contains("has schema 999, from a newer CineBot", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_database_s_place_is_said_to_be_one()
    {
        var fault = Assert.Throws<StartFault>(() => Database.Open(new(_folder), TimeProvider.System));

        Assert.StartsWith($"Storage:Path is {_folder}, which is a folder", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task A_verb_without_its_file_is_refused(string verb)
    {
        Assert.Equal(78, await RunAsync(verb));

        Assert.NotEmpty(_error.ToString());
    }

    private Task<int> RunAsync(params string[] words) =>
        new CommandLine(new(TextReader.Null, _output, _error)).RunAsync([.. words, "--config", Config]);
}
