using CineBot.Rehearsal.Control;
using CineBot.Rehearsal.Story;
using CineBot.Rehearsal.World;
using Microsoft.AspNetCore.Http;

namespace CineBot.Rehearsal.Page;

/// <summary>Where the browser comes in: the page itself, what it reads, the live feed, faces, posters and files.</summary>
internal sealed class PageDoor
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
        + "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly RehearsalDiscord _discord;
    private readonly Shelf _shelf;
    private readonly RouteDesk _desk;
    private readonly LiveDoor _live;

    public PageDoor(RehearsalDiscord discord, Shelf shelf)
    {
        (_discord, _shelf) = (discord, shelf);
        _desk = new RouteDesk(discord, [.. Reading.Routes, .. Behind.Routes, .. StoryRoom.Routes]);
        _live = new LiveDoor(discord.Live, discord.World.Clocks.Wire);
    }

    public Task AnswerAsync(HttpContext http, CancellationToken stopping)
    {
        var headers = http.Response.Headers;
        (headers.ContentSecurityPolicy, headers.XContentTypeOptions, headers.CacheControl) = (Policy, "nosniff", "no-store");
        (headers["Referrer-Policy"], headers["Cross-Origin-Resource-Policy"], headers["Cross-Origin-Opener-Policy"]) = ("no-referrer", "same-origin", "same-origin");
        if (Foreigners.Sent(http.Request, _discord.Port)) return RouteDesk.WriteAsync(http, 403, RouteDesk.Problem("Only this machine speaks here."));
        var path = http.Request.Path.Value!;
        if (!http.Request.Path.StartsWithSegments("/page", out var rest)) return _shelf.AnswerAsync(http, path);
        if (rest == "/live") return _live.AnswerAsync(http, new ControlCall(_discord, new Dictionary<string, string>(), Query(http), []), stopping);
        if (rest.StartsWithSegments("/files", out var file)) return Files.AnswerAsync(http, _discord.World, file.Value!);
        if (rest.StartsWithSegments("/faces", out var face)) return Pictures.AnswerAsync(http, Of(face, id => _discord.World.FindUser(id) is { } user ? Faces.Of(user) : null));
        if (rest.StartsWithSegments("/icons", out var icon)) return Pictures.AnswerAsync(http, Of(icon, id => _discord.World.FindGuild(id) is { } guild ? Faces.Of(guild) : null));
        if (rest.StartsWithSegments("/posters", out var poster)) return Pictures.AnswerAsync(http, PosterArt.Of(poster.Value!.Trim('/'), _discord.Films.Films));
        return _desk.AnswerAsync(http);
    }

    private static Dictionary<string, string> Query(HttpContext http) => http.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());

    private string? Of(PathString path, Func<ulong, string?> drawing)
    {
        lock (_discord.World.Gate) return path.Value!.Trim('/').Replace(".svg", "", StringComparison.Ordinal).AsId() is { } id ? drawing(id) : null;
    }
}
