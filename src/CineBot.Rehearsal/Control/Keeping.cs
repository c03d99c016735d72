using System.Text.Json.Nodes;
using CineBot.Rehearsal.Page;
using CineBot.Rehearsal.People;

namespace CineBot.Rehearsal.Control;

/// <summary>Says whether the bot lives, and kills, stops and starts it, where this program keeps it.</summary>
internal static class Keeping
{
    public static IReadOnlyList<ControlRoute> Routes { get; } =
    [
        ControlRoute.Of("GET", "/rehearsal/bot", "whether the bot lives", Standing),
        new("POST", "/rehearsal/bot", "do: kill (at once), stop (politely), start, restart (kill and start)", DoAsync),
    ];

    private static JsonObject Standing(ControlCall call)
    {
        lock (call.Discord.World.Gate) return new PageState(call.Discord).Bot();
    }

    private static async Task<JsonNode> DoAsync(ControlCall call, CancellationToken cancellation)
    {
        var keeper = call.Discord.Keeper ?? throw new CannotAct("This bot is kept by whoever started it.", "not_kept");
        await (call.Wanted("do") switch
        {
            "kill" => keeper.KillAsync(),
            "stop" => keeper.StopAsync(),
            "start" => keeper.StartAsync(),
            "restart" => keeper.RestartAsync(),
            _ => throw new CannotAct("kill, stop, start or restart."),
        }).WaitAsync(cancellation);
        return Standing(call);
    }
}
