namespace CineBot.Discord.Gateway;

/// <summary>What one shard remembers between connections: its session, the last event it has put into the queue, its guilds.</summary>
internal sealed class ShardSession
{
    private readonly Lock _lock = new();
    private GatewaySession? _current;
    private long _sequence;

    public GuildRoll Guilds { get; } = new();

    /// <summary>The session to resume, or null when a new one is needed.</summary>
    public GatewaySession? Current
    {
        get { lock (_lock) return _current; }
    }

    /// <summary>The number of the last event received in this session; null before the first.</summary>
    public long? Sequence
    {
        get { lock (_lock) return _sequence > 0 ? _sequence : null; }
    }

    public void Begin(GatewaySession session, IEnumerable<string> guilds, long sequence)
    {
        Guilds.Reset(guilds);
        lock (_lock) (_current, _sequence) = (session, sequence);
    }

    public void Forget()
    {
        lock (_lock) (_current, _sequence) = (null, 0);
    }

    /// <summary>Counts an event; false if it came before in this session. One without a number is always new.</summary>
    public bool Advance(long sequence)
    {
        lock (_lock)
        {
            if (_current is null || sequence <= 0) return true;
            if (sequence <= _sequence) return false;
            _sequence = sequence;
            return true;
        }
    }
}
