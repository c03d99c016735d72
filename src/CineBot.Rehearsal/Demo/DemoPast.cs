using CineBot.Rehearsal.Page;
using CineBot.Rehearsal.People;

namespace CineBot.Rehearsal.Demo;

/// <summary>Plays the last weeks of the club through the real bot, from the first evening to the present moment, while the page is open already.</summary>
internal sealed class DemoPast(RehearsalDiscord discord, OffsetTime clock, IReadOnlyList<IDemoScene> scenes)
{
    private static readonly TimeSpan Start = TimeSpan.FromDays(25);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(15);

    /// <summary>A clock that stands where the past begins.</summary>
    public static OffsetTime BeforeItAll(TimeProvider wire)
    {
        var clock = new OffsetTime(wire);
        clock.MoveTo(-Start);
        return clock;
    }

    /// <summary>Ends at the present moment, also when something went wrong; the page says what.</summary>
    public async Task PlayAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow() - clock.Offset;
        var moments = scenes.SelectMany(scene => scene.Moments.Select(moment => (scene.Name, Moment: moment, At: moment.When(now)))).OrderBy(one => one.At).ToList();
        discord.Filling.Begin(moments.Count);
        string? problem = null;
        discord.Limits.AreLifted = true;
        try
        {
            await discord.World.WaitForAsync(_ => BotStanding.Of(discord).State == "running", stop).WaitAsync(Patience, discord.World.Clocks.Wire, stop);
            var stage = new DemoStage(discord);
            foreach (var (scene, moment, at) in moments)
            {
                clock.MoveTo(at - now);
                discord.Filling.Play(scene);
                await moment.Play(stage);
                await SaidAsync(stop);
                // A card that was just refreshed is refreshed again a little later: that much time passes, too.
                clock.MoveTo(at - now + AMoment);
                await SaidAsync(stop);
                discord.Filling.Played();
            }
        }
        catch (Exception wrong) when (wrong is DemoFault or CannotAct or TimeoutException or InvalidOperationException)
        {
            // A bot that is told to end in the middle of it answers nobody any more.
            if (stop.IsCancellationRequested) return;
            problem = wrong.Message;
        }

        discord.Limits.AreLifted = false;
        clock.MoveTo(TimeSpan.Zero);
        discord.Filling.End(problem);
    }

    /// <summary>Waits until the bot has said all that was due at this hour, so that nothing of today is dated tomorrow.</summary>
    private async Task SaidAsync(CancellationToken stop)
    {
        if (discord.Keeper is not { } keeper) return;
        while (keeper.IsAlive && OutboxRows.Waiting(keeper.Database, clock.GetUtcNow()) > 0) await Task.Delay(Glance, discord.World.Clocks.Wire, stop);
    }
}
