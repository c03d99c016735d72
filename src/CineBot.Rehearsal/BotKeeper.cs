namespace CineBot.Rehearsal;

/// <summary>Keeps one bot going on one database: starts it, asks it to end, kills it, starts it again, and knows whether it lives.</summary>
internal sealed class BotKeeper(RehearsalDiscord discord, string dll, string folder, Terminal terminal) : IAsyncDisposable
{
    private const int Killed = 137;
    private readonly SemaphoreSlim _one = new(1);
    private BotProcess? _bot;

    public string Database { get; } = Path.Combine(folder, "cinebot.db");

    /// <summary>Started, and not ended since.</summary>
    public bool IsAlive { get; private set; }

    public int Starts { get; private set; }

    /// <summary>How it ended last.</summary>
    public int? Code { get; private set; }

    public Task StartAsync() => AloneAsync(Start);

    /// <summary>SIGKILL: it has no time for anything.</summary>
    public Task KillAsync() => AloneAsync(() => EndAsync(bot => bot.KillAsync()));

    public Task StopAsync() => AloneAsync(() => EndAsync(bot => bot.EndAsync(discord.World.Clocks.Wire)));

    public Task RestartAsync() => AloneAsync(async () =>
    {
        await EndAsync(bot => bot.KillAsync());
        await Start();
    });

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _one.Dispose();
    }

    private async Task AloneAsync(Func<Task> act)
    {
        await _one.WaitAsync();
        try
        {
            await act();
        }
        finally
        {
            _one.Release();
        }
    }

    private Task Start()
    {
        if (IsAlive) return Task.CompletedTask;
        var bot = _bot = BotProcess.Start(dll, discord, Database, terminal);
        Change(() => (IsAlive, Starts, Code) = (true, Starts + 1, null));
        if (discord.World.Clocks.Community is OffsetTime clock)
        {
            bot.Tell(clock.Offset);
            clock.Moved += bot.Tell;
        }

        _ = WatchAsync(bot);
        return Task.CompletedTask;
    }

    private async Task EndAsync(Func<BotProcess, Task> end)
    {
        if (_bot is not { } bot || !IsAlive) return;
        await end(bot);
        Ended(bot);
    }

    private async Task WatchAsync(BotProcess bot)
    {
        await bot.WaitForExitAsync(CancellationToken.None);
        Ended(bot);
    }

    private void Ended(BotProcess bot) => Change(() =>
    {
        if (bot != _bot || !IsAlive) return;
        if (discord.World.Clocks.Community is OffsetTime clock) clock.Moved -= bot.Tell;
        (IsAlive, Code) = (false, bot.ExitCode);
        if (bot.ExitCode is not (0 or Killed)) terminal.Say($"The bot ended with code {bot.ExitCode}; the page can start it again, and --log tells what it said.");
    });

    private void Change(Action change)
    {
        lock (discord.World.Gate)
        {
            change();
            discord.World.Changed.Raise();
        }
    }
}
