namespace CineBot.Storage;

/// <summary>Moves the whole log into the database and empties it, so that nothing erased stays behind in it.</summary>
internal sealed class CheckpointJob : IWriterJob
{
    private readonly TaskCompletionSource<bool> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>False when a reader still held the log: nothing is lost, and it is to be asked again.</summary>
    public Task<bool> Task => _completion.Task;

    // Without a busy timeout: the units behind this job do not wait for a slow reader.
    public void Run(PreparedConnection connection)
    {
        try
        {
            connection.Raw.Run("PRAGMA busy_timeout = 0");
            _completion.TrySetResult(connection.Raw.Number("PRAGMA wal_checkpoint(TRUNCATE)") == 0);
        }
        catch (Exception error)
        {
            Fail(StorageUnavailable.Of(error));
        }

        connection.Raw.Run($"PRAGMA busy_timeout = {Connections.BusyMilliseconds}");
    }

    public void Fail(Exception error) => _completion.TrySetException(error);
}
