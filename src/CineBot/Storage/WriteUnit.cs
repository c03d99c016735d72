using CineBot.Storage.Auditing;
using NodaTime;

namespace CineBot.Storage;

/// <summary>
/// All that one change does, kept or undone as a whole. A unit is synchronous and re-runnable: it may run twice, with the first run undone,
/// so it touches nothing but the database.
/// </summary>
internal sealed class WriteUnit(Statements statements, Instant now) : IReadUnit
{
    private readonly List<Action> _afterCommit = [];
    private readonly Dictionary<GuildId, AuditHead> _heads = [];
    private readonly HashSet<(GuildId Guild, MemberId? To)> _spoken = [];

    /// <summary>Community time when the unit began, to the millisecond, as the database keeps it.</summary>
    public Instant Now => now;

    /// <summary>Runs once the unit is on disk, on the writer's thread: to wake somebody, not to work.</summary>
    public void AfterCommit(Action action) => _afterCommit.Add(action);

    /// <summary>What the unit says unprompted: in which server, to whom; to nobody where it is said in public.</summary>
    public IReadOnlyCollection<(GuildId Guild, MemberId? To)> Spoken => _spoken;

    /// <summary>The unit says something unprompted.</summary>
    public void Speak(GuildId guild, MemberId? to) => _spoken.Add((guild, to));

    /// <summary>How far the unit brought the audit chains: written down beside the database once the unit is on disk.</summary>
    public IReadOnlyCollection<AuditHead> Heads => _heads.Values;

    /// <summary>A server's audit chain has a new end.</summary>
    public void MoveHead(AuditHead head) => _heads[head.Guild] = head;

    /// <summary>Called once, after the commit.</summary>
    public void Committed() => _afterCommit.ForEach(action => action());

    /// <summary>How many rows it inserted, changed or deleted.</summary>
    public int Execute(string sql, object? args = null) => statements.Execute(sql, args);

    public IReadOnlyList<T> Query<T>(string sql, object? args = null) => statements.Query<T>(sql, args);

    public T? QueryFirstOrNull<T>(string sql, object? args = null) => statements.QueryFirstOrNull<T>(sql, args);

    /// <summary>The server's next number in a series, from 1; a unit that is undone gives its number back.</summary>
    public long NextNumber(GuildId guild, string series) => statements.QueryFirstOrNull<long?>(
        """
        INSERT INTO counters (guild_id, series, last_number) VALUES (@guild, @series, 1)
        ON CONFLICT (guild_id, series) DO UPDATE SET last_number = counters.last_number + 1
        RETURNING last_number
        """,
        new { guild, series })!.Value;
}
