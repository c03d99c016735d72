using Microsoft.Data.Sqlite;

namespace CineBot.EndToEnd.Story;

/// <summary>Everything a database keeps of people and servers, row by row, to be compared with what it keeps later.</summary>
internal static class Contents
{
    // The connection's own state moves on with every event, the outbox counts its attempts, and tastes are reckoned at an hour of their own.
    private const string Tables = """
        SELECT name
        FROM sqlite_master
        WHERE type = 'table' AND name NOT IN ('connection_state', 'outbox', 'commits', 'taste_runs') AND name NOT LIKE 'sqlite_%'
        ORDER BY name
        """;

    public static IReadOnlyList<string> Of(string database)
    {
        using var connection = Open(database);
        return
        [
            .. Rows(connection, Tables).SelectMany(table => Rows(connection, $"SELECT * FROM {table}").Select(row => $"{table}: {row}").Order(StringComparer.Ordinal)),
            .. Rows(connection, "SELECT guild_id, number, action, card_kind, card_number FROM outbox ORDER BY guild_id, number"),
        ];
    }

    /// <summary>The people who pressed one thing under the first card.</summary>
    public static IReadOnlySet<ulong> Pressed(string database, string kind)
    {
        using var connection = Open(database);
        return Rows(connection, $"SELECT member_id FROM reactions WHERE kind = '{kind}'").Select(ulong.Parse).ToHashSet();
    }

    /// <summary>How much the outbox has yet to send or to write down.</summary>
    public static int Unsettled(string database)
    {
        using var connection = Open(database);
        return Rows(connection, "SELECT 1 FROM outbox WHERE state IN ('due', 'sending')").Count;
    }

    private static SqliteConnection Open(string database)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => $"{reader.GetValue(column)}")));
        return rows;
    }
}
