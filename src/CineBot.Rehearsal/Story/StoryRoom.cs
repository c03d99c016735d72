using System.Text.Json.Nodes;
using CineBot.Rehearsal.Control;
using CineBot.Rehearsal.People;

namespace CineBot.Rehearsal.Story;

/// <summary>Where one story at a time is played, and told to every open window.</summary>
internal sealed class StoryRoom(RehearsalDiscord discord) : IAsyncDisposable
{
    private CancellationTokenSource? _stop;
    private int _played;

    public static IReadOnlyList<ControlRoute> Routes { get; } =
    [
        ControlRoute.Of("POST", "/page/story", "play the story: pace (fast)", call => call.Discord.Story.Begin(call.Query.GetValueOrDefault("pace") == "fast")) with { Status = 202 },
        ControlRoute.Of("GET", "/page/story", "how far the story is", call => call.Discord.Story.Now()),
        ControlRoute.Of("DELETE", "/page/story", "end the story where it is", call => call.Discord.Story.Stop()),
    ];

    /// <summary>For tests: what else happens once a step is done.</summary>
    public Func<string, Task> Meanwhile { get; set; } = _ => Task.CompletedTask;

    public StoryState? Latest { get; private set; }

    /// <summary>Completes when the latest story is over.</summary>
    public Task Playing { get; private set; } = Task.CompletedTask;

    /// <exception cref="CannotAct">The past is still being played, a story is, or somebody else keeps the bot.</exception>
    public JsonObject Begin(bool fast)
    {
        lock (discord.World.Gate)
        {
            var keeper = discord.Keeper ?? throw new CannotAct("The story kills the bot and starts it again, and this bot is kept by somebody else.", "not_kept");
            if (!discord.Filling.IsOver) throw new CannotAct("The past is still being played.", "filling");
            if (!Playing.IsCompleted) throw new CannotAct("A story is being played.", "playing");
            _stop?.Dispose();
            _stop = new CancellationTokenSource();
            var state = Latest = new StoryState($"{++_played}");
            var play = new StoryPlay(discord, keeper, new StoryTelling(discord, state, fast, Meanwhile));
            Playing = Task.Run(() => play.PlayAsync(_stop.Token));
            return state.ToJson();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_stop is null) return;
        await _stop.CancelAsync();
        await Playing;
        _stop.Dispose();
    }

    private JsonObject Now()
    {
        lock (discord.World.Gate) return Latest?.ToJson() ?? new JsonObject { ["step"] = null };
    }

    private JsonObject Stop()
    {
        _stop?.Cancel();
        return Now();
    }
}
