using CineBot.Rehearsal.Control;
using CineBot.Rehearsal.Films;
using CineBot.Rehearsal.Gateway;
using CineBot.Rehearsal.Page;
using CineBot.Rehearsal.Rest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CineBot.Rehearsal;

/// <summary>The web server and its doors: gateway, REST, attachments, control, page.</summary>
internal static class Doors
{
    public static WebApplication Build(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
            kestrel.AddServerHeader = false;
        });
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        return builder.Build();
    }

    public static void Open(WebApplication app, Func<RehearsalDiscord> discord, Shelf shelf)
    {
        RestDoor? rest = null;
        ControlDoor? control = null;
        PageDoor? page = null;
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        app.Run(async http =>
        {
            var path = http.Request.Path;
            if (path.StartsWithSegments(RestDoor.Prefix)) await LazyInitializer.EnsureInitialized(ref rest, () => RestRoom.Open(discord())).AnswerAsync(http);
            else if (path.StartsWithSegments(FilmDoor.Prefix)) await discord().Films.AnswerAsync(http);
            else if (path.StartsWithSegments("/gateway")) await AcceptAsync(http, discord().Gateway, app.Lifetime.ApplicationStopping);
            else if (path.StartsWithSegments("/attachments")) await Files.AnswerAsync(http, discord().World, path.Value!["/attachments".Length..]);
            else if (path.StartsWithSegments("/rehearsal")) await LazyInitializer.EnsureInitialized(ref control, () => new ControlDoor(discord())).AnswerAsync(http);
            else await LazyInitializer.EnsureInitialized(ref page, () => new PageDoor(discord(), shelf)).AnswerAsync(http, app.Lifetime.ApplicationStopping);
        });
    }

    private static async Task AcceptAsync(HttpContext http, GatewayHub hub, CancellationToken stopping)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            http.Response.StatusCode = 400;
            return;
        }

        var query = http.Request.Query;
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var connection = new GatewayConnection(hub.NextConnection(), socket, query["compress"] == "zlib-stream", hub, http.Abort);
        hub.Record(connection, FrameKind.Opened, $"{http.Request.Path}{http.Request.QueryString}");
        if (query["v"] != "10") connection.Close((int)CloseCode.InvalidVersion);
        await connection.RunAsync(stopping);
    }
}
