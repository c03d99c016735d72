using CineBot.Rehearsal.Page;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Story;

/// <summary>The story itself, by the real bot: a film is recommended, three people react, forty press at once, the bot is killed among them and started again, all press once more.</summary>
internal sealed class StoryPlay(RehearsalDiscord discord, BotKeeper keeper, StoryTelling telling)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly StoryCast _cast = new(discord.World);
    private readonly StoryEvidence _evidence = new(discord);

    private TimeProvider Wire => discord.World.Clocks.Wire;

    /// <summary>Never throws: what went wrong is told.</summary>
    public async Task PlayAsync(CancellationToken stop)
    {
        (string? problem, string? why) = (null, null);
        try
        {
            var card = await RecommendAsync(stop);
            await ReactAsync(card, stop);
            await PressAndKillAsync(card, stop);
            await RestartAsync(card, stop);
            await AgainAsync(card, stop);
            telling.Begin("judge");
            await SettlesAsync(stop);
            await new StoryJudge(discord, telling, _evidence).JudgeAsync(card, stop);
        }
        catch (Exception wrong) when (wrong is CannotAct or TimeoutException or InvalidOperationException or OperationCanceledException)
        {
            (problem, why) = wrong is OperationCanceledException ? ("The story was ended.", "stopped") : (wrong.Message, (wrong as CannotAct)?.Why);
        }

        if (!keeper.IsAlive) await keeper.StartAsync();
        telling.Tell(state => (state.IsOver, state.Problem, state.Why) = (true, problem, why));
    }

    private async Task<Message> RecommendAsync(CancellationToken stop)
    {
        var (film, title, why) = _cast.NextFilm();
        var zoé = discord.As(StoryCast.Teller);
        telling.Tell(state => (state.Step, state.Film, state.Channel, state.Person) = ("recommend", title, _cast.Place, zoé.User));
        await telling.PauseAsync(5, stop);
        var form = await zoé.SlashAsync(_cast.Place, "reco", ("film", film));
        await zoé.SubmitAsync(form.Modal ?? throw new CannotAct($"No form opened, but: {form.Text}"), ("why", why));
        await discord.World.WaitForAsync(_ => _evidence.CardsIn(_cast.Place, why).Count > 0, stop).WaitAsync(Patience, Wire, stop);
        var card = _evidence.CardsIn(_cast.Place, why)[0];
        _evidence.Recommended(card, why);
        telling.Tell(state => state.Card = card);
        await telling.DoneAsync("recommend", 10, stop);
        return card;
    }

    private async Task ReactAsync(Message card, CancellationToken stop)
    {
        foreach (var (name, button) in StoryCast.Reactions)
        {
            var person = discord.As(name);
            telling.Tell(state => (state.Step, state.Person) = ("react", person.User));
            var outcome = await person.ClickAsync(card, button);
            if (button == StoryCast.Wish) _evidence.Pressed(outcome);
            await telling.PauseAsync(4, stop);
        }

        await telling.DoneAsync("react", 4, stop);
    }

    /// <summary>Kills it as soon as a quarter of them have their answer, whatever it is doing for the others.</summary>
    private async Task PressAndKillAsync(Message card, CancellationToken stop)
    {
        var crowd = _cast.Crowd();
        telling.Tell(state => (state.Step, state.Person) = ("press", null));
        await telling.PauseAsync(5, stop);
        var pressed = new List<InteractionOutcome>();
        var killed = KillWhenAsync(() => pressed.Count(one => one.Interaction.AnswerType is not null) >= crowd.Count / 4, stop);
        foreach (var user in crowd)
        {
            // Under the lock, for what was answered is counted meanwhile.
            lock (discord.World.Gate) pressed.Add(new Persona(discord, user).StartClick(card, StoryCast.Wish));
        }

        await killed;
        telling.Begin("kill");
        foreach (var outcome in pressed) _evidence.Pressed(await outcome.SettledAsync(stop));
        telling.Tell(state => _evidence.Count(state.Figures));
        await telling.DoneAsync("kill", 12, stop);
    }

    private async Task KillWhenAsync(Func<bool> reached, CancellationToken stop)
    {
        await discord.World.WaitForAsync(_ => reached(), stop).WaitAsync(Patience, Wire, stop);
        await keeper.KillAsync();
        _evidence.Killed();
    }

    private async Task RestartAsync(Message card, CancellationToken stop)
    {
        telling.Begin("restart");
        await keeper.StartAsync();
        await discord.World.WaitForAsync(_ => BotStanding.Of(discord).State == "running", stop).WaitAsync(Patience, Wire, stop);
        _evidence.Back();
        await telling.DoneAsync("restart", 0, stop);
        await SettlesAsync(stop);
        telling.Tell(state => _evidence.Count(state.Figures, card));
        await telling.PauseAsync(12, stop);
    }

    /// <summary>All forty press once more: who was told before is told that it is noted already, or it was lost.</summary>
    private async Task AgainAsync(Message card, CancellationToken stop)
    {
        telling.Begin("again");
        foreach (var user in _cast.Crowd().Concat(_evidence.ToldOutsideTheCrowd))
            _evidence.PressedAgain(await new Persona(discord, user).ClickAsync(card, StoryCast.Wish));
        await SettlesAsync(stop);
        telling.Tell(state => _evidence.Count(state.Figures, card));
        await telling.DoneAsync("again", 12, stop);
    }

    /// <summary>Until the bot has said all that it had to say; a card that was just refreshed waits a moment before the next time.</summary>
    private async Task SettlesAsync(CancellationToken stop)
    {
        var glance = TimeSpan.FromMilliseconds(100);
        for (var waited = TimeSpan.Zero; waited < Patience; waited += glance)
        {
            if (OutboxRows.Waiting(keeper.Database, discord.World.Now + TimeSpan.FromSeconds(5)) == 0) return;
            await Task.Delay(glance, Wire, stop);
        }
    }
}
