using CineBot.Interactions;

namespace CineBot.Storage;

/// <summary>
/// The community's database: one writer whose answers come after the commit, and readers that never wait for it. It is opened whole
/// (locked, checked, migrated) or not at all.
/// </summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly DatabaseLock _lock;
    private readonly Writer _writer;
    private readonly Readers _readers;

    private Database(DatabaseFile file, DatabaseLock held, Writer writer)
    {
        File = file;
        _lock = held;
        _writer = writer;
        _readers = new(file);
    }

    public DatabaseFile File { get; }

    /// <summary>Opens the database, creating it where there is none and bringing an older one up to date.</summary>
    /// <exception cref="StartFault">Another process has it, it is damaged, or it comes from a newer version; the sentence says which.</exception>
    public static Database Open(DatabaseFile file, TimeProvider community)
    {
        ValueTypes.Register();
        var held = DatabaseLock.Take(file);
        try
        {
            var connection = Startup.Open(file, community);
            return new(file, held, new(new(connection), community));
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Writes one unit; the task ends once it is on disk, or failed and undone.</summary>
    /// <exception cref="StorageUnavailable">Nothing can be written for the moment.</exception>
    public async Task<T> WriteAsync<T>(Func<WriteUnit, T> unit, CancellationToken cancellation)
    {
        var job = new WriteJob<T>(unit, cancellation);
        await _writer.EnqueueAsync(job, cancellation);
        return await job.Task;
    }

    /// <summary>Writes what an interaction does, once: a second delivery runs nothing and is answered from what the first one said.</summary>
    /// <exception cref="StorageUnavailable">Nothing can be written for the moment.</exception>
    public Task<Reply> WriteAsync(Request request, Func<WriteUnit, Reply> unit, CancellationToken cancellation) =>
        WriteAsync(writes => Claims.Once(writes, request, unit), cancellation);

    /// <summary>Reads on one snapshot, which holds everything whose write was awaited before.</summary>
    /// <exception cref="StorageUnavailable">Nothing can be read for the moment.</exception>
    public async Task<T> ReadAsync<T>(Func<IReadUnit, T> unit, CancellationToken cancellation)
    {
        var job = new ReadJob<T>(unit, cancellation);
        await _readers.EnqueueAsync(job, cancellation);
        return await job.Task;
    }

    /// <summary>Empties the log into the database, so that what was erased is nowhere any more; tried until no reader holds the log.</summary>
    public async Task EmptyLogAsync(TimeProvider wire, CancellationToken cancellation)
    {
        while (true)
        {
            var job = new CheckpointJob();
            await _writer.EnqueueAsync(job, cancellation);
            if (await job.Task) return;
            await Task.Delay(TimeSpan.FromMilliseconds(20), wire, cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _readers.DisposeAsync();
        await _writer.DisposeAsync();
        _lock.Dispose();
    }
}
