using CineBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CineBot.Tests;

public sealed class CompositionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cinebot-composition-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("", "")]
    [InlineData("stdin", "http://127.0.0.1:0")]
    public async Task Everything_that_runs_can_be_made(string clock, string web)
    {
        var options = new Options
        {
            Discord = new() { ApiBaseUrl = "http://127.0.0.1:9/api/v10" },
            Storage = new() { Path = Path.Combine(_folder, "cinebot.db") },
            Rehearsal = new() { Clock = clock },
            Web = new() { Url = web },
        };

        using var host = Composition.Build(options, "a.token.of-nobody", new(TextReader.Null, TextWriter.Null, TextWriter.Null));
        await using var services = (IAsyncDisposable)host;

        Assert.NotEmpty(host.Services.GetServices<IHostedService>());
        Assert.Equal(options.Storage.Path, host.Services.GetRequiredService<Database>().File.Path);
    }
}
