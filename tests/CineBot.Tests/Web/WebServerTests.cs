using System.Net;
using CineBot.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace CineBot.Tests.Web;

public sealed class WebServerTests : IAsyncLifetime
{
    private readonly WebServer _server;
    private bool _connected = true;

    public WebServerTests() => _server = Server("http://127.0.0.1:0", new("gateway", () => _connected), new("database", () => true));

    public async ValueTask InitializeAsync() => await _server.StartAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(CancellationToken.None);
        await _server.DisposeAsync();
    }

    [Fact(Timeout = 120_000)]
    public async Task A_bot_that_is_well_says_so() => Assert.Equal((HttpStatusCode.OK, "well\n"), await AskAsync("/health"));

    [Fact(Timeout = 120_000)]
    public async Task What_is_not_well_is_named()
    {
        _connected = false;

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not well: gateway\n"), await AskAsync("/health"));
    }

    [Fact(Timeout = 120_000)]
    public async Task There_is_nothing_else_to_find() => Assert.Equal(HttpStatusCode.NotFound, (await AskAsync("/")).Status);

    [Fact(Timeout = 120_000)]
    public async Task An_address_that_is_taken_is_one_sentence()
    {
        await using var second = Server(_server.Address);

        var fault = await Assert.ThrowsAsync<StartFault>(() => second.StartAsync(CancellationToken.None));

        Assert.StartsWith($"The bot cannot listen on Web:Url {_server.Address}: ", Assert.Single(fault.Sentences), StringComparison.Ordinal);
    }

    private static WebServer Server(string url, params HealthSign[] signs) => new(new() { Url = url }, signs, NullLoggerFactory.Instance);

    private async Task<(HttpStatusCode Status, string Text)> AskAsync(string path)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(_server.Address + path));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
