using CineBot.Interactions;
using CineBot.Storage.Auditing;
using NodaTime;

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

    private Database(DatabaseFile file, DatabaseLock held, PreparedConnection connection, TimeProvider community)
    {
        File = file;
        _lock = held;
        AuditHeads = new(file);
        AuditRestarts = AuditStart.Run(connection, file, AuditHeads, Instant.FromDateTimeOffset(community.GetUtcNow()));
        _writer = new(connection, community, AuditHeads);
        _readers = new(file);
    }

    public DatabaseFile File { get; }

    /// <summary>The ends of the audit chains, as they are written down beside the database.</summary>
    public AuditHeadFile AuditHeads { get; }

    /// <summary>The audit chains whose end was missing when the database was opened, by the row that says so from then on.</summary>
    public IReadOnlyList<AuditRow> AuditRestarts { get; }

    /// <summary>Opens the database, creating it where there is none and bringing an older one up to date.</summary>
    /// <exception cref="StartFault">Another process has it, it is damaged, or it comes from a newer version; the sentence says which.</exception>
    public static Database Open(DatabaseFile file, TimeProvider community)
    {
        ValueTypes.Register();
        var held = DatabaseLock.Take(file);
        try
        {
            var connection = Startup.Open(file, community);
            return Open(file, held, new(connection), community);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static Database Open(DatabaseFile file, DatabaseLock held, PreparedConnection connection, TimeProvider community)
    {
        try
        {
            return new(file, held, connection, community);
        }
        catch
        {
            connection.Dispose();
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
