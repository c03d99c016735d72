using System.Threading.Channels;

namespace CineBot.Storage;

/// <summary>
/// A few threads, each with a connection of its own that cannot write. SQLite blocks the thread it runs on: these are there to be blocked,
/// the thread pool is not.
/// </summary>
internal sealed class Readers : IAsyncDisposable
{
    private const int MostWaiting = 4_096;

    private readonly Channel<IReadJob> _jobs = Channel.CreateBounded<IReadJob>(MostWaiting);
    private readonly List<Task> _ends = [];

    public Readers(DatabaseFile file)
    {
        for (var i = 0; i < Math.Clamp(Environment.ProcessorCount, 2, 8); i++) Start(new(Connections.OpenReader(file)), i);
    }

    /// <exception cref="StorageUnavailable">The database is being closed.</exception>
    public async ValueTask EnqueueAsync(IReadJob job, CancellationToken cancellation)
    {
        try
        {
            await _jobs.Writer.WriteAsync(job, cancellation);
        }
        catch (ChannelClosedException closed)
        {
            throw new StorageUnavailable("The database is closed.", closed);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _jobs.Writer.TryComplete();
        await Task.WhenAll(_ends);
    }

    private void Start(PreparedConnection connection, int number)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ends.Add(ended.Task);
        new Thread(() => Work(connection, ended)) { IsBackground = true, Name = $"Database reader {number}" }.Start();
    }

    private void Work(PreparedConnection connection, TaskCompletionSource ended)
    {
        while (_jobs.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (_jobs.Reader.TryRead(out var job)) job.Run(connection);
        }

        connection.Dispose();
        ended.SetResult();
    }
}
