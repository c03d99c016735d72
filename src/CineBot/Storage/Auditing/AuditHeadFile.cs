using System.Text;

namespace CineBot.Storage.Auditing;

/// <summary>
/// The heads of all chains, in a file beside the database: so that a chain whose end was cut shows. After a commit that adds rows a line per
/// server is added and synced; once the lines outnumber the servers by far, the file is written anew, so that a commit costs the same among
/// ten thousand servers. The last line of a server counts; a last line cut short by a kill counts for nothing.
/// </summary>
internal sealed class AuditHeadFile(DatabaseFile file)
{
    private const int Slack = 256;

    private readonly Lock _lock = new();
    private readonly Dictionary<GuildId, AuditHead> _heads = [];
    private int _lines = int.MaxValue;

    /// <summary>Why the last lines could not be written; null once they are. Until then the file says less than the chain, never more.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Every head as the file says it.</summary>
    /// <exception cref="StartFault">A line of it is none of ours.</exception>
    public static IReadOnlyList<AuditHead> Read(DatabaseFile file)
    {
        if (!File.Exists(file.AuditHead)) return [];
        var lines = File.ReadAllText(file.AuditHead).Split('\n');
        var heads = new Dictionary<GuildId, AuditHead>();
        foreach (var line in lines.SkipLast(1))
        {
            var head = AuditHead.Parse(line) ?? throw new StartFault($"The file {file.AuditHead} is damaged: a line of it is no head of an audit chain. Put back the one that goes with the database {file.Path}.");
            if (head.Count > 0) heads[head.Guild] = head;
            else heads.Remove(head.Guild);
        }

        return [.. heads.Values];
    }

    /// <summary>Starts from what the chains say now, whole and afresh.</summary>
    public void Begin(IEnumerable<AuditHead> heads)
    {
        lock (_lock)
        {
            _heads.Clear();
            foreach (var head in heads) _heads[head.Guild] = head;
            if (_heads.Count > 0 || File.Exists(file.AuditHead)) Try(Rewrite);
        }
    }

    /// <summary>Writes down how far these chains came; a head of no rows takes its server out. What cannot be written now is written with the next.</summary>
    public void Move(IReadOnlyList<AuditHead> moved)
    {
        if (moved.Count == 0) return;
        lock (_lock)
        {
            foreach (var head in moved)
            {
                if (head.Count > 0) _heads[head.Guild] = head;
                else _heads.Remove(head.Guild);
            }

            var isCrowded = Fault is not null || _lines > (_heads.Count * 2) + Slack;
            Try(isCrowded ? Rewrite : () => Append(moved));
        }
    }

    /// <summary>Tries again what could not be written.</summary>
    public void Retry()
    {
        lock (_lock)
        {
            if (Fault is not null) Try(Rewrite);
        }
    }

    /// <summary>Says beforehand that a server's chain may be gone as a whole, since it is about to be purged.</summary>
    public void Leave(GuildId guild)
    {
        lock (_lock)
        {
            if (_heads.TryGetValue(guild, out var head)) Move([head with { IsLeaving = true }]);
        }
    }

    /// <summary>Takes that back: the server is not purged.</summary>
    public void Stay(GuildId guild)
    {
        lock (_lock)
        {
            if (_heads.TryGetValue(guild, out var head) && head.IsLeaving) Move([head with { IsLeaving = false }]);
        }
    }

    private void Append(IReadOnlyList<AuditHead> moved)
    {
        using var stream = new FileStream(file.AuditHead, Privately(FileMode.Append));
        Write(stream, moved);
        _lines += moved.Count;
    }

    // Whole or not at all under its name.
    private void Rewrite()
    {
        var unfinished = file.AuditHead + ".unfinished";
        File.Delete(unfinished);
        using (var stream = new FileStream(unfinished, Privately(FileMode.CreateNew))) Write(stream, [.. _heads.Values]);
        File.Move(unfinished, file.AuditHead, overwrite: true);
        _lines = _heads.Count;
    }

    private static void Write(FileStream stream, IReadOnlyList<AuditHead> heads)
    {
        stream.Write(Encoding.ASCII.GetBytes(string.Concat(heads.Select(head => head.Line + "\n"))));
        stream.Flush(flushToDisk: true);
    }

    private void Try(Action write)
    {
        try
        {
            write();
            Fault = null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Fault = fault;
        }
    }

    private static FileStreamOptions Privately(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
