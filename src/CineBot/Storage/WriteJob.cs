using CineBot.Storage.Auditing;

namespace CineBot.Storage;

/// <summary>A unit and the task that awaits it; the task's continuations never run on the writer's thread.</summary>
internal sealed class WriteJob<T>(Func<WriteUnit, T> unit, CancellationToken cancellation) : IWriteJob
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private WriteUnit? _written;

    public Task<T> Task => _completion.Task;

    public Exception? Failure { get; private set; }

    public IReadOnlyCollection<AuditHead> Heads => Failure is null && _written is { } written ? written.Heads : [];

    /// <summary>A unit cancelled before it ran does not run; once run, cancelling comes too late and it is committed.</summary>
    public void Attempt(WriteUnit writes, Statements statements)
    {
        Failure = null;
        _written = writes;
        try
        {
            cancellation.ThrowIfCancellationRequested();
            _result = unit(writes);
            Failure = statements.Failure is { } broken ? StorageUnavailable.Of(broken) : null;
        }
        catch (Exception error)
        {
            // A unit may turn a broken constraint into a refusal, but not a full disk.
            Failure = statements.Failure is { } broken && StorageUnavailable.Of(broken) is StorageUnavailable unavailable ? unavailable : error;
        }
        finally
        {
            statements.End();
        }
    }

    public void Finish()
    {
        if (Failure is not null)
        {
            Fail(Failure);
            return;
        }

        _written?.Committed();
        _completion.TrySetResult(_result!);
    }

    public void Fail(Exception error)
    {
        if (error is OperationCanceledException && cancellation.IsCancellationRequested) _completion.TrySetCanceled(cancellation);
        else _completion.TrySetException(error);
    }
}
