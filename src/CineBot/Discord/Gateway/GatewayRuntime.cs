using Microsoft.Extensions.Logging;

namespace CineBot.Discord.Gateway;

/// <summary>What the parts of one shard share; <paramref name="Time"/> is wire time, <paramref name="Chance"/> is seeded and only this shard's.</summary>
internal sealed record GatewayRuntime(GatewaySettings Settings, TimeProvider Time, Random Chance, ILogger Log)
{
    public Task WaitAsync(TimeSpan span, CancellationToken cancellation) => Task.Delay(span, Time, cancellation);

    /// <summary>A span between the two, chosen by this shard's chance.</summary>
    public TimeSpan Between(TimeSpan least, TimeSpan most) => least + ((most - least) * Chance.NextDouble());
}
