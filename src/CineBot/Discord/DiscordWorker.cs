using CineBot.Discord.Gateway;
using CineBot.Discord.Rest;
using Microsoft.Extensions.Hosting;

namespace CineBot.Discord;

/// <summary>
/// Runs the connection. When asked to stop it finishes what it has begun, for ten seconds at most; a token that Discord refuses ends the program.
/// </summary>
internal sealed class DiscordWorker(GatewayPool gateway, EventPump pump, DiscordRest rest, Halt halt) : BackgroundService
{
    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var enough = new CancellationTokenSource();
        await using var stopping = stoppingToken.Register(() => enough.CancelAfter(LongestDrain));
        var pumping = pump.RunAsync(enough.Token);
        var watching = WatchTokenAsync(stoppingToken);
        try
        {
            await gateway.RunAsync(stoppingToken);
        }
        catch (GatewayFatal fatal)
        {
            halt.Because(new StartFault(fatal.Message));
        }

        await Task.WhenAll(pumping, watching);
    }

    private async Task WatchTokenAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAny(rest.TokenLost, Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stoppingToken));
        if (rest.TokenLost.IsCompleted) halt.Because(new StartFault(GatewayFatal.TokenRefused().Message));
    }
}
