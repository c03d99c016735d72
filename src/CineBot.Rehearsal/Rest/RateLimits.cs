using System.Globalization;

namespace CineBot.Rehearsal.Rest;

/// <summary>What is left of a bucket after a request, or how long to wait for the next.</summary>
internal sealed record RateState(string Bucket, int Limit, int Remaining, TimeSpan ResetsAfter, bool Refused, string Scope);

/// <summary>Discord's limits on wire time: a bucket per route and place, and one for the whole bot from which interactions are exempt.</summary>
internal sealed class RateLimits(TimeProvider wire)
{
    private const int Lifted = 1000;
    private static readonly string[] Places = ["channel_id", "guild_id", "webhook_id", "webhook_token", "interaction_id"];
    private readonly Dictionary<string, (DateTimeOffset ResetsAt, int Used)> _used = [];
    private readonly Dictionary<string, (int Limit, TimeSpan Per)> _limits = new()
    {
        ["POST /channels/{channel_id}/messages"] = (5, TimeSpan.FromSeconds(5)),
        ["PATCH /channels/{channel_id}/messages/{message_id}"] = (5, TimeSpan.FromSeconds(5)),
        ["DELETE /channels/{channel_id}/messages/{message_id}"] = (5, TimeSpan.FromSeconds(1)),
        ["GET /channels/{channel_id}/messages"] = (5, TimeSpan.FromSeconds(5)),
        ["PATCH /channels/{channel_id}"] = (5, TimeSpan.FromSeconds(15)),
        ["POST /channels/{channel_id}/messages/{message_id}/threads"] = (50, TimeSpan.FromMinutes(5)),
        ["POST /channels/{channel_id}/threads"] = (50, TimeSpan.FromMinutes(5)),
        ["POST /users/@me/channels"] = (10, TimeSpan.FromSeconds(10)),
        ["PUT /applications/{application_id}/commands"] = (5, TimeSpan.FromSeconds(20)),
        ["POST /guilds/{guild_id}/scheduled-events"] = (5, TimeSpan.FromMinutes(1)),
        ["POST /webhooks/{webhook_id}/{webhook_token}"] = (5, TimeSpan.FromSeconds(2)),
        ["PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original"] = (5, TimeSpan.FromSeconds(2)),
        ["PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"] = (5, TimeSpan.FromSeconds(2)),
    };

    public int GlobalPerSecond { get; set; } = 50;

    /// <summary>Off for load tests that look at something else.</summary>
    public bool AreEnforced { get; set; } = true;

    /// <summary>As if there were no limits, and nobody is told of any: the demo's past is weeks played in seconds.</summary>
    public bool AreLifted { get; set; }

    /// <summary>Changes one route's limit, as Discord does without saying so.</summary>
    public void Set(string route, int limit, TimeSpan per) => _limits[route] = (limit, per);

    public RateState Spend(Route route, IReadOnlyDictionary<string, string> path)
    {
        if (AreLifted) return new RateState(BucketOf(route.Name), Lifted, Lifted, TimeSpan.FromSeconds(1), false, "user");
        if (!route.IsOfInteraction && Count("global", GlobalPerSecond, TimeSpan.FromSeconds(1)) is { Refused: true } global) return global with { Scope = "global" };
        var (limit, per) = _limits.GetValueOrDefault(route.Name, (50, TimeSpan.FromSeconds(1)));
        return Count($"{route.Name}:{Place(path)}", limit, per) with { Bucket = BucketOf(route.Name) };
    }

    public double ResetInstant(RateState state) => (wire.GetUtcNow() + state.ResetsAfter).ToUnixTimeMilliseconds() / 1000.0;

    private RateState Count(string key, int limit, TimeSpan per)
    {
        var now = wire.GetUtcNow();
        if (!_used.TryGetValue(key, out var used) || used.ResetsAt <= now) used = (now + per, 0);
        var refused = AreEnforced && used.Used >= limit;
        if (!refused) used.Used++;
        _used[key] = used;
        return new RateState(key, limit, Math.Max(0, limit - used.Used), used.ResetsAt - now, refused, "user");
    }

    private static string Place(IReadOnlyDictionary<string, string> path) =>
        string.Join('/', Places.Select(key => path.GetValueOrDefault(key)));

    private static string BucketOf(string route) =>
        route.Aggregate(17UL, (hash, letter) => unchecked((hash * 31) + letter)).ToString("x16", CultureInfo.InvariantCulture);
}
