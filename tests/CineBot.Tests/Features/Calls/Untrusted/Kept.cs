using CineBot.Storage;
using CineBot.Tests.Infrastructure;
using Microsoft.Data.Sqlite;

namespace CineBot.Tests.Features.Calls.Untrusted;

/// <summary>Every row that the bot keeps, as text; but for its own books, and for what is kept of a form that was refused.</summary>
internal sealed class Kept : IDisposable
{
    private const string Tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('interactions', 'form_drafts', 'searches', 'members', 'connection_state', 'commits') ORDER BY name";

    private readonly SqliteConnection _connection;
    private readonly List<(string Table, SqliteCommand Rows)> _tables;

    public Kept(Club club)
    {
        _connection = new($"Data Source={club.Part<DatabaseFile>().Path};Mode=ReadOnly;Pooling=False");
        _connection.Open();
        using var tables = Ready(Tables);
        _tables = [.. Read(tables).Select(table => (table, Ready($"SELECT * FROM {table}")))];
    }

    /// <summary>As it is now; sorted here, since a table may have one column only.</summary>
    public List<string> Rows() => [.. _tables.SelectMany(table => Read(table.Rows).Order(StringComparer.Ordinal).Select(row => $"{table.Table}: {row}"))];

    public void Dispose()
    {
        foreach (var table in _tables) table.Rows.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Ready(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Prepare();
        return command;
    }

    private static List<string> Read(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        return rows;
    }
}
