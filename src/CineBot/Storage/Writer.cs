using System.Threading.Channels;
using CineBot.Storage.Auditing;

namespace CineBot.Storage;

/// <summary>The only connection that writes and checkpoints, on the only thread that touches it.</summary>
internal sealed class Writer : IAsyncDisposable
{
    private const int MostWaiting = 4_096;
    private const int MostTogether = 256;

    private readonly Channel<IWriterJob> _jobs = Channel.CreateBounded<IWriterJob>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PreparedConnection _connection;
    private readonly GroupCommit _commits;
    private readonly Thread _thread;

    public Writer(PreparedConnection connection, TimeProvider community, AuditHeadFile heads)
    {
        _connection = connection;
        _commits = new(connection, community, heads);
        _thread = new(Work) { IsBackground = true, Name = "Database writer" };
        _thread.Start();
    }

    /// <summary>Queues a job; waits for room when thousands are queued already.</summary>
    /// <exception cref="StorageUnavailable">The database is being closed.</exception>
    public async ValueTask EnqueueAsync(IWriterJob job, CancellationToken cancellation)
    {
        if (Thread.CurrentThread == _thread) throw new InvalidOperationException("A unit cannot wait for another unit.");
        try
        {
            await _jobs.Writer.WriteAsync(job, cancellation);
        }
        catch (ChannelClosedException closed)
        {
            throw new StorageUnavailable("The database is closed.", closed);
        }
    }

    /// <summary>Writes what is queued, then closes the connection, which empties the log.</summary>
    public async ValueTask DisposeAsync()
    {
        _jobs.Writer.TryComplete();
        await _ended.Task;
    }

    private void Work()
    {
        while (_jobs.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult()) Next();
        _connection.Dispose();
        _ended.SetResult();
    }

    private void Next()
    {
        var units = new List<IWriteJob>();
        CheckpointJob? checkpoint = null;
        while (checkpoint is null && units.Count < MostTogether && _jobs.Reader.TryRead(out var job))
        {
            if (job is IWriteJob unit) units.Add(unit);
            else checkpoint = (CheckpointJob)job;
        }

        if (units.Count > 0) Commit(units);
        checkpoint?.Run(_connection);
    }

    // Whatever happens, everybody is told and the thread goes on: the next group begins afresh.
    private void Commit(List<IWriteJob> units)
    {
        try
        {
            if (!_commits.TryCommit(units)) FailWaiting();
        }
        catch (Exception error)
        {
            foreach (var unit in units) unit.Fail(StorageUnavailable.Of(error));
        }
    }

    // They have waited as long as those that just failed; a second wait would be too long for the people behind them.
    private void FailWaiting()
    {
        for (var left = _jobs.Reader.Count; left > 0 && _jobs.Reader.TryRead(out var job); left--)
            job.Fail(new StorageUnavailable("The database was unavailable while this job waited."));
    }
}
