using CineBot.Storage.Auditing;

namespace CineBot.Storage;

/// <summary>A unit that waits to be written, whatever it returns.</summary>
internal interface IWriteJob : IWriterJob
{
    /// <summary>Why the last attempt is to be undone; null when it stands.</summary>
    Exception? Failure { get; }

    /// <summary>How far the last attempt brought the audit chains; nothing where it failed.</summary>
    IReadOnlyCollection<AuditHead> Heads { get; }

    /// <summary>Runs the unit, again if need be; nothing is told yet to whoever asked.</summary>
    void Attempt(WriteUnit unit, Statements statements);

    /// <summary>Tells whoever asked how the last attempt went: to be called after the commit only.</summary>
    void Finish();
}
