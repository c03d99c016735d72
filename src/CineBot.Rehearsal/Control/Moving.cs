using System.Text.Json.Nodes;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Control;

/// <summary>Says what time it is for the community, and moves it.</summary>
internal static class Moving
{
    public static IReadOnlyList<ControlRoute> Routes { get; } =
    [
        ControlRoute.Of("GET", "/rehearsal/time", "the community's time, and how far it is from the real one in milliseconds", Now),
        ControlRoute.Of("POST", "/rehearsal/time", "move it: advance (milliseconds from now on) or offset (milliseconds from real time)", Move),
    ];

    private static JsonObject Now(ControlCall call) => new()
    {
        ["community"] = call.Discord.World.Now.Text(),
        ["offset"] = (long)((call.Discord.World.Clocks.Community as OffsetTime)?.Offset ?? TimeSpan.Zero).TotalMilliseconds,
    };

    private static JsonObject Move(ControlCall call)
    {
        var clock = call.Discord.World.Clocks.Community as OffsetTime ?? throw new CannotAct("This community's time is moved by whoever started it.");
        if (!call.Discord.Filling.IsOver) throw new CannotAct("The past is still being played; its clock is not yours to move.", "filling");
        var target = call.Body.Number("offset") is { } offset ? TimeSpan.FromMilliseconds(offset)
            : clock.Offset + TimeSpan.FromMilliseconds(call.Body.Number("advance") ?? throw new CannotAct("« advance » or « offset » is wanted."));
        clock.MoveTo(target);
        call.Discord.World.ArchiveQuietThreads();
        return Now(call);
    }
}
