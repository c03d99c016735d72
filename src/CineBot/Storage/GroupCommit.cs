using CineBot.Storage.Auditing;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CineBot.Storage;

/// <summary>
/// Writes units together: each in a savepoint, all under one commit, and nobody is told before it. Where the whole group is lost,
/// each unit runs again in a transaction of its own and fails alone.
/// </summary>
internal sealed class GroupCommit(PreparedConnection connection, TimeProvider community, AuditHeadFile heads)
{
    /// <summary>False when no transaction could even begin: these units failed, and so would others just now.</summary>
    public bool TryCommit(IReadOnlyList<IWriteJob> jobs)
    {
        if (Begin() is { } unavailable)
        {
            foreach (var job in jobs) job.Fail(unavailable);
            return false;
        }

        if (Together(jobs) is not { } lost)
        {
            heads.Move([.. jobs.SelectMany(job => job.Heads)]);
            foreach (var job in jobs) job.Finish();
            return true;
        }

        if (jobs.Count > 1) return EachAlone(jobs);
        jobs[0].Fail(lost);
        return true;
    }

    private bool EachAlone(IReadOnlyList<IWriteJob> jobs)
    {
        var available = true;
        foreach (var job in jobs)
        {
            if (available) available = TryCommit([job]);
            else job.Fail(new StorageUnavailable("The database became unavailable before this unit."));
        }

        return available;
    }

    private Exception? Begin()
    {
        try
        {
            if (!connection.IsOutsideTransaction) connection.Run("ROLLBACK");
            connection.Run("BEGIN IMMEDIATE");
            return null;
        }
        catch (SqliteException error)
        {
            return StorageUnavailable.Of(error);
        }
    }

    /// <summary>Why nothing of the group stands; null once it is committed, with the units that failed undone.</summary>
    private Exception? Together(IReadOnlyList<IWriteJob> jobs)
    {
        try
        {
            var standing = 0;
            foreach (var job in jobs)
            {
                if (InSavepoint(job)) standing++;
                if (connection.IsOutsideTransaction) return job.Failure ?? new InvalidOperationException("A unit ended the transaction that it ran in.");
            }

            if (standing > 0) connection.Run("UPDATE commits SET number = number + 1");
            connection.Run("COMMIT");
            return null;
        }
        catch (SqliteException error)
        {
            return StorageUnavailable.Of(error);
        }
        finally
        {
            if (!connection.IsOutsideTransaction) connection.Run("ROLLBACK");
        }
    }

    private bool InSavepoint(IWriteJob job)
    {
        connection.Run("SAVEPOINT unit");
        var statements = new Statements(connection);
        job.Attempt(new WriteUnit(statements, Now()), statements);
        if (connection.IsOutsideTransaction) return false;
        if (job.Failure is not null) connection.Run("ROLLBACK TO unit");
        connection.Run("RELEASE unit");
        return job.Failure is null;
    }

    private Instant Now() => Instant.FromUnixTimeMilliseconds(community.GetUtcNow().ToUnixTimeMilliseconds());
}
