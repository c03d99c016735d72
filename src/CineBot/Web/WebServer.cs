using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineBot.Web;

/// <summary>Answers over HTTP whether the bot is well: 200 when every sign is, 503 with the names of those that are not.</summary>
internal sealed class WebServer(WebOptions options, IEnumerable<HealthSign> signs, ILoggerFactory logging) : IHostedService, IAsyncDisposable
{
    private WebApplication? _server;

    /// <summary>Where it listens, with the port that was found for port 0.</summary>
    public string Address => _server!.Urls.Single();

    /// <exception cref="StartFault">The address is taken or not ours.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddSingleton(logging);
        builder.WebHost.UseKestrelCore().UseUrls(options.Url);
        _server = builder.Build();
        _server.Run(AnswerAsync);
        try
        {
            await _server.StartAsync(cancellationToken);
        }
        catch (IOException fault)
        {
            throw new StartFault($"The bot cannot listen on Web:Url {options.Url}: {fault.Message}");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => _server?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private Task AnswerAsync(HttpContext context)
    {
        var (status, text) = context.Request.Path == "/health" ? Health() : (StatusCodes.Status404NotFound, "There is only /health here.");
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text + "\n");
    }

    private (int Status, string Text) Health()
    {
        var unwell = signs.Where(sign => !sign.IsWell()).Select(sign => sign.Name).ToArray();
        return unwell is [] ? (StatusCodes.Status200OK, "well") : (StatusCodes.Status503ServiceUnavailable, "not well: " + string.Join(", ", unwell));
    }
}
