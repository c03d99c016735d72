using CineBot.Storage;

namespace CineBot.EndToEnd.Starting;

public sealed class StartFaultTests : IDisposable
{
    private const int Minutes = 60_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("cinebot-start-").FullName;

    private string DatabasePath => Path.Combine(_folder, "data", "cinebot.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact(Timeout = 2 * Minutes)]
    public async Task A_second_process_on_the_same_database_is_one_sentence()
    {
        await using var first = Database.Open(new(DatabasePath), TimeProvider.System);

        AssertOneSentence("Another CineBot already uses the database data/cinebot.db", await RunAsync());
    }

    [Fact(Timeout = 2 * Minutes)]
    public async Task A_corrupt_database_is_one_sentence()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(DatabasePath)!);
        await File.WriteAllTextAsync(DatabasePath, new string('x', 8192));

        AssertOneSentence("The file data/cinebot.db is not a database of CineBot", await RunAsync());
    }

    [Fact(Timeout = 2 * Minutes)]
    public async Task A_missing_file_of_the_token_is_one_sentence() =>
        AssertOneSentence("The file of the bot's token, secret, does not exist.", await RunAsync(("CINEBOT_Discord__Token", ""), ("CINEBOT_Discord__TokenFile", "secret")));

    [Fact(Timeout = 2 * Minutes)]
    public async Task An_unknown_option_is_one_sentence() =>
        AssertOneSentence("There is no option CINEBOT_Langauge", await RunAsync(("CINEBOT_Langauge", "en")));

    [Fact(Timeout = 2 * Minutes)]
    public async Task A_wrong_option_is_one_sentence() =>
        AssertOneSentence("Language is \"de\"", await RunAsync(("CINEBOT_Language", "de")));

    [Fact(Timeout = 2 * Minutes)]
    public async Task An_address_that_is_neither_discord_nor_this_machine_is_one_sentence() =>
        AssertOneSentence("Discord:ApiBaseUrl is \"https://example.org\"", await RunAsync(("CINEBOT_Discord__ApiBaseUrl", "https://example.org")));

    private static void AssertOneSentence(string beginning, Finished run)
    {
        Assert.Equal(78, run.ExitCode);
        Assert.StartsWith(beginning, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain("   at ", run.Output + run.Error, StringComparison.Ordinal);
    }

    // Nobody listens on the discard port of this machine: the bot that should stop never gets as far as that.
    private Task<Finished> RunAsync(params (string Name, string Value)[] options) => Finished.RunAsync(
        _folder,
        ["dotnet", Path.Combine(AppContext.BaseDirectory, "CineBot.dll")],
        [("CINEBOT_Discord__Token", "a.token.of-nobody"), ("CINEBOT_Discord__ApiBaseUrl", "http://127.0.0.1:9/api/v10"), .. options]);
}
