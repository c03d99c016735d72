using CineBot.Interactions;

namespace CineBot.Storage;

/// <summary>Keeps in the database what the connection to Discord needs across restarts.</summary>
internal sealed class ConnectionState(Database database) : IConnectionState
{
    public async ValueTask<string?> FindAsync(string key, CancellationToken cancellation) => await database.ReadAsync(
        unit => unit.QueryFirstOrNull<string>("SELECT value FROM connection_state WHERE key = @key", new { key }),
        cancellation);

    public async ValueTask SaveAsync(string key, string value, CancellationToken cancellation) => await database.WriteAsync(
        unit => unit.Execute(
            """
            INSERT INTO connection_state (key, value) VALUES (@key, @value)
            ON CONFLICT (key) DO UPDATE SET value = excluded.value
            """,
            new { key, value }),
        cancellation);

    public async ValueTask RemoveAsync(string key, CancellationToken cancellation) => await database.WriteAsync(
        unit => unit.Execute("DELETE FROM connection_state WHERE key = @key", new { key }),
        cancellation);
}
