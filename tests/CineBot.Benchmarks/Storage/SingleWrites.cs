using CineBot.Storage;
using Microsoft.Data.Sqlite;

namespace CineBot.Benchmarks.Storage;

/// <summary>The same two rows, each pair in a transaction of its own, one after the other: prepared, on one connection, without any layer.</summary>
internal sealed class SingleWrites : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly PreparedConnection _connection;

    public SingleWrites(DatabaseFile file)
    {
        _connection = new(Connections.OpenWriter(file));
        _connection.Run(WriteSubjects.Table);
    }

    public async Task WriteAsync(long number)
    {
        await _turn.WaitAsync();
        try
        {
            _connection.Run("BEGIN IMMEDIATE");
            Insert(number, "un soir au cinéma");
            Insert(number + 1, "un autre");
            _connection.Run("COMMIT");
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _connection.Dispose();
        _turn.Dispose();
    }

    private void Insert(long number, string words)
    {
        var command = _connection.Take(WriteSubjects.Insert);
        command.Parameters.Add(new SqliteParameter("@number", number));
        command.Parameters.Add(new SqliteParameter("@words", words));
        command.ExecuteNonQuery();
        _connection.GiveBack(command);
    }
}
