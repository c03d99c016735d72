using Microsoft.Data.Sqlite;

namespace CineBot.Storage;

/// <summary>How a database file is: its schema, its mark (the number of its last commit), and what is wrong with it.</summary>
internal sealed record DatabaseState(long Schema, long Mark, IReadOnlyList<string> Problems)
{
    public bool IsSound => Problems.Count == 0;

    /// <summary>Reads every page and every foreign key.</summary>
    public static DatabaseState Of(SqliteConnection connection)
    {
        var problems = connection.Lines("PRAGMA integrity_check(20)").Where(line => line != "ok")
            .Concat(connection.Lines("PRAGMA foreign_key_check").Select(table => $"A row of {table} points at a row that does not exist."))
            .Take(20)
            .ToList();
        var schema = connection.Number("PRAGMA user_version");
        return new(schema, schema == 0 ? 0 : connection.Number("SELECT number FROM commits"), problems);
    }
}
