using System.Data;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace CineBot.Storage;

/// <summary>
/// A connection whose statements stay prepared: Dapper asks for a command, sets its text, and is given the one that last ran that text.
/// One thread at a time; disposing closes the connection.
/// </summary>
internal sealed class PreparedConnection(SqliteConnection connection) : IDbConnection
{
    private const int MostKept = 512;

    private readonly Dictionary<string, SqliteCommand> _idle = new(StringComparer.Ordinal);

    /// <summary>The connection itself, for what is not a statement of a feature.</summary>
    public SqliteConnection Raw => connection;

    /// <summary>Whether no transaction is open, whoever ended it.</summary>
    public bool IsOutsideTransaction => SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) != 0;

    [AllowNull]
    string IDbConnection.ConnectionString
    {
        get => connection.ConnectionString;
        set => throw new NotSupportedException();
    }

    int IDbConnection.ConnectionTimeout => connection.ConnectionTimeout;

    string IDbConnection.Database => connection.Database;

    System.Data.ConnectionState IDbConnection.State => connection.State;

    public void Dispose()
    {
        foreach (var command in _idle.Values) command.Dispose();
        _idle.Clear();
        connection.Dispose();
    }

    /// <summary>Runs a statement without parameters, kept prepared.</summary>
    public void Run(string sql)
    {
        var command = Take(sql);
        try
        {
            command.ExecuteNonQuery();
        }
        finally
        {
            GiveBack(command);
        }
    }

    /// <summary>The prepared command of this text, taken out of the shelf until it is given back.</summary>
    public SqliteCommand Take(string sql)
    {
        if (_idle.Remove(sql, out var command)) return command;
        command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    public void GiveBack(SqliteCommand command)
    {
        command.Parameters.Clear();
        if (_idle.Count >= MostKept || !_idle.TryAdd(command.CommandText, command)) command.Dispose();
    }

    IDbCommand IDbConnection.CreateCommand() => new PreparedCommand(this);

    IDbTransaction IDbConnection.BeginTransaction() => throw new NotSupportedException();

    IDbTransaction IDbConnection.BeginTransaction(IsolationLevel il) => throw new NotSupportedException();

    void IDbConnection.ChangeDatabase(string databaseName) => throw new NotSupportedException();

    void IDbConnection.Close() => throw new NotSupportedException();

    void IDbConnection.Open() => throw new NotSupportedException();
}
