namespace CineBot.Storage;

/// <summary>A read that waits for a reader's thread, whatever it returns.</summary>
internal interface IReadJob
{
    /// <summary>Runs the read on one snapshot and tells whoever asked; never throws.</summary>
    void Run(PreparedConnection connection);
}

/// <summary>A read and the task that awaits it; the task's continuations never run on the reader's thread.</summary>
internal sealed class ReadJob<T>(Func<IReadUnit, T> unit, CancellationToken cancellation) : IReadJob
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Task => _completion.Task;

    public void Run(PreparedConnection connection)
    {
        if (cancellation.IsCancellationRequested)
        {
            _completion.TrySetCanceled(cancellation);
            return;
        }

        try
        {
            _completion.TrySetResult(OnSnapshot(connection));
        }
        catch (Exception error)
        {
            _completion.TrySetException(StorageUnavailable.Of(error));
        }
    }

    private T OnSnapshot(PreparedConnection connection)
    {
        var statements = new Statements(connection);
        connection.Run("BEGIN");
        try
        {
            return unit(new ReadUnit(statements));
        }
        finally
        {
            statements.End();
            if (!connection.IsOutsideTransaction) connection.Run("ROLLBACK");
        }
    }
}
