namespace CineBot.Rehearsal.Story;

/// <summary>Tells the windows how the story gets on, and gives whoever watches the time to see it.</summary>
internal sealed class StoryTelling(RehearsalDiscord discord, StoryState state, bool fast, Func<string, Task> meanwhile)
{
    public StoryState State => state;

    public void Tell(Action<StoryState> change)
    {
        lock (discord.World.Gate)
        {
            change(state);
            discord.Live.Say("story", state.ToJson);
        }
    }

    public void Begin(string step) => Tell(state => state.Step = step);

    /// <summary>What happens otherwise at the end of a step, then a pause that nobody who is in a hurry takes.</summary>
    public async Task DoneAsync(string step, int seconds, CancellationToken stop)
    {
        await meanwhile(step);
        await PauseAsync(seconds, stop);
    }

    public Task PauseAsync(int seconds, CancellationToken stop) =>
        fast ? Task.CompletedTask : Task.Delay(TimeSpan.FromSeconds(seconds), discord.World.Clocks.Wire, stop);
}
