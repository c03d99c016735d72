using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CineBot.Rehearsal.Control;

/// <summary>The control side under /rehearsal: acts for people, says what they see, spoils things, moves time. GET /rehearsal/ lists it all.</summary>
internal sealed class ControlDoor
{
    private readonly RouteDesk _desk;

    public ControlDoor(RehearsalDiscord discord) => _desk = new RouteDesk(discord,
    [
        ControlRoute.Of("GET", "/rehearsal", "this list", _ => Index()),
        .. Looking.Routes, .. Acting.Routes, .. Spoiling.Routes, .. Moving.Routes, .. Keeping.Routes,
    ]);

    public Task AnswerAsync(HttpContext http) => _desk.AnswerAsync(http);

    private JsonObject Index() => new()
    {
        ["routes"] = _desk.Routes.Select(route => new JsonObject { ["route"] = $"{route.Method} {route.Template}", ["does"] = route.Says }).AsArray(),
    };
}
