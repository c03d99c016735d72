using System.Diagnostics;
using CineBot.Storage;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests.Storage.Kills;

public sealed class KillTests
{
    private const string PathVariable = "CINEBOT_KILLED_DATABASE";
    private const int Seed = 20261005;
    private const int Kills = 10;

    [Fact]
    public async Task Row_40_nothing_confirmed_is_lost_however_often_the_program_is_killed()
    {
        using var folder = new TestFolder();
        var round = new KillRound(new(folder.File("cinebot.db")), () => Child(folder.File("cinebot.db")));
        var random = new Random(Seed);

        for (var kill = 1; kill <= Kills; kill++)
        {
            var confirmations = random.Next(1, 400);
            var result = await round.RunAsync(confirmations);
            Assert.True(result.Problems.Count == 0, $"seed {Seed}, kill {kill}: {string.Join("; ", result.Problems)}");
            Assert.True(result.Confirmed >= confirmations, $"seed {Seed}, kill {kill}: the program ended by itself");
        }
    }

    /// <summary>Not a test: the program that the test above starts and kills.</summary>
    [Fact(Explicit = true)]
    public async Task The_program_that_is_killed()
    {
        if (Environment.GetEnvironmentVariable(PathVariable) is not { } path)
        {
            Assert.Skip("It is started by the test of row 40.");
            return;
        }

        await using var output = Console.OpenStandardOutput();
        await Acknowledger.RunAsync(new DatabaseFile(path), output);
    }

    private static ProcessStartInfo Child(string path)
    {
        var tests = Path.Combine(AppContext.BaseDirectory, typeof(KillTests).Assembly.GetName().Name!);
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? tests + ".exe" : tests)
        {
            ArgumentList = { "-method", $"{typeof(KillTests).FullName}.{nameof(The_program_that_is_killed)}", "-explicit", "only" },
        };
        start.Environment[PathVariable] = path;
        return start;
    }
}
