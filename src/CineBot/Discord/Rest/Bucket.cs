namespace CineBot.Discord.Rest;

/// <summary>What requests of one route and major parameter share; kept while one of them is under way, and some time after.</summary>
internal sealed class Bucket
{
    /// <summary>A minute may hold ten tries, whoever makes them: more would be a hot loop.</summary>
    private readonly SlidingWindow _failures = new(10, TimeSpan.FromMinutes(1));

    /// <summary>Held by an ordered request from its first attempt to its last.</summary>
    public Turnstile Lane { get; } = new();

    /// <summary>Where attempts wait for a place in the window.</summary>
    public Turnstile Door { get; } = new();

    /// <summary>Its own until an answer names a bucket that other routes share.</summary>
    public Window Window { get; set; } = new();

    /// <summary>How many requests hold it; guarded by <see cref="Buckets"/>.</summary>
    public int Holders { get; set; }

    /// <summary>When the last one gave it back; guarded by <see cref="Buckets"/>.</summary>
    public DateTimeOffset LeftAt { get; set; }

    public void NoteFailure(DateTimeOffset now) => _failures.Mark(now);

    /// <summary>How long to leave Discord alone after too many failures here.</summary>
    public TimeSpan Rest(DateTimeOffset now) => _failures.UntilRoom(now);
}
