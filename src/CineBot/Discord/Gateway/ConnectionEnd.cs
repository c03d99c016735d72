namespace CineBot.Discord.Gateway;

/// <summary>What a shard does once a connection has ended.</summary>
internal enum NextStep
{
    Resume,
    Identify,
    Stop,
}

/// <summary>Why a connection ended and what follows; <paramref name="Reason"/> is for the log.</summary>
internal sealed record ConnectionEnd(NextStep Next, string Reason)
{
    /// <summary>At least this long must pass before the next connection.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>Acknowledgements came but no events: the resumed session must prove that it hears.</summary>
    public bool Deaf { get; init; }

    /// <summary>The connection served for a while, so that the next one need not be held back.</summary>
    public bool Steady { get; init; }
}
