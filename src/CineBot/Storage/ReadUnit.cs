namespace CineBot.Storage;

/// <summary>Reads on a connection that cannot write.</summary>
internal sealed class ReadUnit(Statements statements) : IReadUnit
{
    public IReadOnlyList<T> Query<T>(string sql, object? args = null) => statements.Query<T>(sql, args);

    public T? QueryFirstOrNull<T>(string sql, object? args = null) => statements.QueryFirstOrNull<T>(sql, args);
}
