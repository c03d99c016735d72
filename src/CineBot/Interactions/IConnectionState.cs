namespace CineBot.Interactions;

/// <summary>What the connection keeps across restarts: its sessions, the hash of the registered commands.</summary>
internal interface IConnectionState
{
    /// <summary>Null where nothing is kept under that key.</summary>
    ValueTask<string?> FindAsync(string key, CancellationToken cancellation);

    ValueTask SaveAsync(string key, string value, CancellationToken cancellation);

    ValueTask RemoveAsync(string key, CancellationToken cancellation);
}
