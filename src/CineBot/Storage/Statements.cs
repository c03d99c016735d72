using Dapper;
using Microsoft.Data.Sqlite;

namespace CineBot.Storage;

/// <summary>The statements of one unit; after the first SQL error, or once the unit has ended, it takes no more.</summary>
internal sealed class Statements(PreparedConnection connection)
{
    private bool _ended;

    /// <summary>The SQL error that broke the unit, if one did.</summary>
    public SqliteException? Failure { get; private set; }

    public void End() => _ended = true;

    public int Execute(string sql, object? args) => Guard(() => connection.Execute(sql, args));

    public IReadOnlyList<T> Query<T>(string sql, object? args) => Guard(() => connection.Query<T>(sql, args).AsList());

    public T? QueryFirstOrNull<T>(string sql, object? args)
    {
        if (default(T) is not null) throw new InvalidOperationException($"No row would look like a row: ask for {typeof(T).Name}?.");
        return Guard(() => connection.QueryFirstOrDefault<T>(sql, args));
    }

    private T Guard<T>(Func<T> statement)
    {
        if (_ended) throw new InvalidOperationException("The unit has ended: a statement must run inside it.");
        if (Failure is { } earlier) throw new InvalidOperationException("A unit does not go on after an SQL error.", earlier);
        try
        {
            return statement();
        }
        catch (SqliteException error)
        {
            Failure = error;
            throw;
        }
    }
}
