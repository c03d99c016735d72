using System.Text.RegularExpressions;
using CineBot.EndToEnd.Starting;

namespace CineBot.EndToEnd.Publish;

/// <summary>What the images would hold: the publish commands of the Dockerfile, run once into a folder of their own.</summary>
public sealed partial class Published : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cinebot-publish-");

    internal static string Dockerfile { get; } = File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile"));

    internal string Folder => _folder.FullName;

    public async ValueTask InitializeAsync()
    {
        var commands = PublishCommand().Matches(Dockerfile).Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(2, commands.Length);
        foreach (var command in commands)
        {
            var words = command.Replace("/app/", Folder + "/", StringComparison.Ordinal).Split(' ');
            var finished = await Finished.RunAsync(Repository.Root, words);
            Assert.True(finished.ExitCode == 0, $"{command}\n{finished.Output}{finished.Error}");
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [GeneratedRegex(@"^RUN (dotnet publish .*)$", RegexOptions.Multiline)]
    private static partial Regex PublishCommand();
}
