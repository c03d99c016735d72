using CineBot.Storage;
using CineBot.Tests.Infrastructure;
using Microsoft.Data.Sqlite;

namespace CineBot.Tests.Features.Calls.Untrusted;

/// <summary>Every row that the bot keeps, as text; but for its own books, and for what is kept of a form that was refused.</summary>
internal sealed class Kept : IDisposable
{
    private const string Tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('interactions', 'form_drafts', 'searches', 'members', 'connection_state', 'commits') ORDER BY name";

    private readonly SqliteConnection _connection;
    private readonly List<string> _tables;

    public Kept(Club club)
    {
        _connection = new($"Data Source={club.Part<DatabaseFile>().Path};Mode=ReadOnly;Pooling=False");
        _connection.Open();
        _tables = Read(Tables);
    }

    /// <summary>As it is now; sorted here, since a table may have one column only.</summary>
    public List<string> Rows() => [.. _tables.SelectMany(table => Read($"SELECT * FROM {table}").Order(StringComparer.Ordinal).Select(row => $"{table}: {row}"))];

    public void Dispose() => _connection.Dispose();

    private List<string> Read(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        return rows;
    }
}
