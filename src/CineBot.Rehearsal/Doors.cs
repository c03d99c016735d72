using CineBot.Rehearsal.Control;
using CineBot.Rehearsal.Gateway;
using CineBot.Rehearsal.Rest;
using CineBot.Rehearsal.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CineBot.Rehearsal;

/// <summary>The web server and its doors: gateway, REST, attachments, control.</summary>
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

    public static void Open(WebApplication app, Func<RehearsalDiscord> discord)
    {
        RestDoor? rest = null;
        ControlDoor? control = null;
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        app.Run(async http =>
        {
            var path = http.Request.Path;
            if (path.StartsWithSegments(RestDoor.Prefix)) await LazyInitializer.EnsureInitialized(ref rest, () => RestRoom.Open(discord())).AnswerAsync(http);
            else if (path.StartsWithSegments("/gateway")) await AcceptAsync(http, discord().Gateway, app.Lifetime.ApplicationStopping);
            else if (path.StartsWithSegments("/attachments")) await ServeAsync(http, discord().World);
            else if (path.StartsWithSegments("/rehearsal")) await LazyInitializer.EnsureInitialized(ref control, () => new ControlDoor(discord())).AnswerAsync(http);
            else http.Response.StatusCode = 404;
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

    private static async Task ServeAsync(HttpContext http, VirtualWorld world)
    {
        var parts = http.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 4 || parts[2].AsId() is not { } id || !world.Attachments.TryGetValue(id, out var attachment))
        {
            http.Response.StatusCode = 404;
            return;
        }

        http.Response.ContentType = attachment.ContentType;
        await http.Response.Body.WriteAsync(attachment.Content);
    }
}
