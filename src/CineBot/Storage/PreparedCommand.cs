using System.Data;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace CineBot.Storage;

/// <summary>What Dapper sees of a prepared statement: setting the text takes the statement, disposing gives it back.</summary>
internal sealed class PreparedCommand(PreparedConnection connection) : IDbCommand
{
    private SqliteCommand? _command;

    [AllowNull]
    public string CommandText
    {
        get => _command?.CommandText ?? string.Empty;
        set => Exchange(value ?? string.Empty);
    }

    public int CommandTimeout
    {
        get => Command.CommandTimeout;
        set => Command.CommandTimeout = value;
    }

    public CommandType CommandType
    {
        get => CommandType.Text;
        set => Command.CommandType = value;
    }

    public IDbConnection? Connection
    {
        get => connection;
        set => throw new NotSupportedException();
    }

    public IDataParameterCollection Parameters => Command.Parameters;

    public IDbTransaction? Transaction
    {
        get => null;
        set => throw new NotSupportedException();
    }

    public UpdateRowSource UpdatedRowSource { get; set; }

    private SqliteCommand Command => _command ?? throw new InvalidOperationException("The statement has no text yet.");

    public IDbDataParameter CreateParameter() => new SqliteParameter();

    public int ExecuteNonQuery() => Command.ExecuteNonQuery();

    public IDataReader ExecuteReader() => Command.ExecuteReader();

    public IDataReader ExecuteReader(CommandBehavior behavior) => Command.ExecuteReader(behavior);

    public object? ExecuteScalar() => Command.ExecuteScalar();

    public void Prepare() => Command.Prepare();

    public void Cancel() => Command.Cancel();

    public void Dispose()
    {
        if (_command is { } command) connection.GiveBack(command);
        _command = null;
    }

    // Dapper rewrites the text of a list parameter (IN @ids) once the parameters are in place: they move along.
    private void Exchange(string text)
    {
        var next = connection.Take(text);
        if (_command is { } previous)
        {
            foreach (SqliteParameter parameter in previous.Parameters) next.Parameters.Add(parameter);
            connection.GiveBack(previous);
        }

        _command = next;
    }
}
