using System.Collections.Concurrent;
using CineBot.Discord.Payloads;
using Microsoft.Extensions.Logging;

namespace CineBot.Discord.Gateway;

/// <summary>
/// Lets shards start new sessions one after the other, as Discord asks: so many at a time every five seconds, and none when
/// the day's budget is nearly spent, since an exhausted one costs the bot its token. Shared by all shards.
/// </summary>
internal sealed partial class IdentifyGate(IGatewayDirectory directory, GatewayRuntime runtime)
{
    public static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5);

    /// <summary>Below this part of the day's budget no session is started until it is renewed.</summary>
    public const double Reserve = 0.05;

    private readonly ConcurrentDictionary<int, IdentifyLane> _lanes = new();
    private int _concurrency = 1;

    /// <summary>Waits until this shard may identify; the next one of its lane waits until the pass is disposed of, and five seconds more.</summary>
    /// <exception cref="GatewayFatal">The gateway's address must not receive the token.</exception>
    public async Task<IdentifyPass> EnterAsync(ShardId shard, CancellationToken cancellation)
    {
        var lane = _lanes.GetOrAdd(shard.Index % Volatile.Read(ref _concurrency), _ => new(runtime.Time));
        await lane.EnterAsync(cancellation);
        try
        {
            var info = await AwaitBudgetAsync(shard, cancellation);
            Volatile.Write(ref _concurrency, Math.Max(1, info.SessionStartLimit.MaxConcurrency));
            return new(lane, GatewayAddress.Find(info.Url, runtime.Settings.ApiBaseUrl) ?? throw Distrust(info.Url));
        }
        catch
        {
            lane.Leave(identified: false);
            throw;
        }
    }

    /// <summary>Whether the budget allows for another session.</summary>
    public static bool Allows(SessionStartLimit limit) => limit.Remaining > 0 && limit.Remaining >= limit.Total * Reserve;

    private static GatewayFatal Distrust(string url) => new(
        $"The gateway's address {url} is not one of Discord's: the token is not sent there; check Discord:ApiBaseUrl.");

    private async Task<GatewayInfo> AwaitBudgetAsync(ShardId shard, CancellationToken cancellation)
    {
        while (true)
        {
            var info = await directory.FindAsync(cancellation);
            if (Allows(info.SessionStartLimit)) return info;
            var wait = TimeSpan.FromMilliseconds(Math.Clamp(info.SessionStartLimit.ResetAfter, 1000, TimeSpan.FromDays(1).TotalMilliseconds));
            Log.BudgetSpent(runtime.Log, shard, info.SessionStartLimit.Remaining, info.SessionStartLimit.Total, wait);
            await runtime.WaitAsync(wait, cancellation);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Shard {Shard} starts no session: {Remaining} of {Total} are left; waiting {Wait} for new ones.")]
        public static partial void BudgetSpent(ILogger logger, ShardId shard, int remaining, int total, TimeSpan wait);
    }
}
