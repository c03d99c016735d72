using CineBot.EndToEnd.Starting;

namespace CineBot.EndToEnd.Publish;

public sealed class PublishTests(Published published) : IClassFixture<Published>
{
    private const int Minutes = 60_000;

    [Fact(Timeout = 5 * Minutes)]
    public async Task The_published_bot_tells_its_verbs()
    {
        var help = await BotAsync("--help");

        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.Contains("run ", help.Output, StringComparison.Ordinal);
    }

    [Fact(Timeout = 5 * Minutes)]
    public async Task It_finds_the_options_shipped_beside_it_and_asks_for_a_token()
    {
        var run = await BotAsync();

        Assert.Equal(
            (78, "The bot has no token: set CINEBOT_Discord__Token, or CINEBOT_Discord__TokenFile to a file that holds it.\n"),
            (run.ExitCode, run.Error));
    }

    [Fact(Timeout = 5 * Minutes)]
    public async Task It_brought_its_database_engine_along()
    {
        var file = Path.Combine(published.Folder, "data", "cinebot.db");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, new string('x', 8192));

        var check = await BotAsync("check");

        Assert.Equal(78, check.ExitCode);
        Assert.StartsWith("The file data/cinebot.db is not a database of CineBot", check.Error, StringComparison.Ordinal);
    }

    [Fact(Timeout = 5 * Minutes)]
    public async Task The_published_rehearsal_tells_how_it_is_started()
    {
        var usage = await Finished.RunAsync(published.Folder, ["dotnet", Path.Combine(published.Folder, "rehearsal", "CineBot.Rehearsal.dll"), "--help"]);

        Assert.Contains("--bot PATH", usage.Output + usage.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_production_image_holds_nothing_of_the_rehearsal()
    {
        var target = Published.Dockerfile[Published.Dockerfile.IndexOf("FROM runtime AS cinebot", StringComparison.Ordinal)..];

        Assert.DoesNotContain("rehearsal", target, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(
            Directory.EnumerateFileSystemEntries(Path.Combine(published.Folder, "cinebot"), "*", SearchOption.AllDirectories),
            path => path.Contains("Rehearsal", StringComparison.Ordinal));
    }

    [Fact]
    public void Neither_image_runs_as_root()
    {
        var stages = Published.Dockerfile.Split("\nFROM ");

        Assert.Contains("\nUSER $APP_UID", stages.Single(stage => stage.Contains(" AS runtime", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.All(stages.Where(stage => stage.StartsWith("runtime AS ", StringComparison.Ordinal)),
            stage => Assert.DoesNotContain("USER", stage, StringComparison.Ordinal));
    }

    private Task<Finished> BotAsync(params string[] words) =>
        Finished.RunAsync(published.Folder, ["dotnet", Path.Combine(published.Folder, "cinebot", "CineBot.dll"), .. words]);
}
