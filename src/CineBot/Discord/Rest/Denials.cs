namespace CineBot.Discord.Rest;

/// <summary>
/// The refusals to act in a channel, remembered so that a lost permission is not asked for again and again: the same action not
/// within twenty minutes, and nothing in that channel after three refusals within an hour.
/// </summary>
internal sealed class Denials
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(20);

    private readonly Lock _lock = new();
    private readonly Dictionary<ChannelId, Denied> _channels = [];

    /// <summary>The refusal that the request would meet; null if it may be tried.</summary>
    public DiscordRefusal? Find(Route route, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (route.Channel is not { } channel || !_channels.TryGetValue(channel, out var denied)) return null;
            var isKnown = denied.Actions.TryGetValue((route.Method, route.Template), out var since) && now - since < Kept;
            return isKnown || denied.Recent.UntilRoom(now) > TimeSpan.Zero ? denied.Again() : null;
        }
    }

    public void Note(Route route, DiscordRefusal refusal, DateTimeOffset now)
    {
        if (route.Channel is not { } channel) return;
        lock (_lock)
        {
            ForgetOld(now);
            if (!_channels.TryGetValue(channel, out var denied)) _channels.Add(channel, denied = new Denied(refusal));
            denied.Last = refusal;
            denied.Recent.Mark(now);
            if (IsAboutPermission(refusal)) denied.Actions[(route.Method, route.Template)] = now;
        }
    }

    /// <summary>The permissions of a channel changed: all may be tried again.</summary>
    public void Forget(ChannelId channel)
    {
        lock (_lock) _channels.Remove(channel);
    }

    /// <summary>A locked thread or another's message says nothing of what else may be done there.</summary>
    private static bool IsAboutPermission(DiscordRefusal refusal) => refusal.Kind is RefusalKind.Denied or RefusalKind.PrivateMessagesClosed;

    private void ForgetOld(DateTimeOffset now)
    {
        foreach (var (channel, denied) in _channels)
        {
            if (denied.Recent.Count(now) == 0) _channels.Remove(channel);
        }
    }

    private sealed class Denied(DiscordRefusal first)
    {
        public SlidingWindow Recent { get; } = new(3, Hour);

        public Dictionary<(HttpMethod Method, string Template), DateTimeOffset> Actions { get; } = [];

        public DiscordRefusal Last { get; set; } = first;

        /// <summary>A new exception each time: one that was thrown carries its own way.</summary>
        public DiscordRefusal Again() => new(Last.Code, Last.Status, Last.Words);
    }
}
