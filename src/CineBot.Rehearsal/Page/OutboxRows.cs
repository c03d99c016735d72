using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;
using Microsoft.Data.Sqlite;

namespace CineBot.Rehearsal.Page;

/// <summary>
/// Looks into the bot's outbox while the bot runs, or after it was killed: what it means to say and has not said yet goes over no wire, so the loopback cannot know it.
/// One plain query on a read-only connection; nothing else of the bot's is known here.
/// </summary>
internal static class OutboxRows
{
    private const string Query = """
        SELECT number, action, card_kind, card_number, channel_id, state, fault, attempts, due_at, message_id
        FROM outbox
        WHERE created_at BETWEEN @from AND @to
        ORDER BY guild_id, number
        LIMIT 50
        """;

    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(50);

    public static (JsonArray Rows, string? Problem) Between(string database, DateTimeOffset from, TimeSpan length)
    {
        try
        {
            using var connection = Open(database);
            using var command = connection.CreateCommand();
            command.CommandText = Query;
            command.Parameters.AddWithValue("@from", (from - Slack).ToUnixTimeMilliseconds());
            command.Parameters.AddWithValue("@to", (from + length + Slack).ToUnixTimeMilliseconds());
            using var reader = command.ExecuteReader();
            var rows = new JsonArray();
            while (reader.Read()) rows.Add((JsonNode)Row(reader));
            return (rows, null);
        }
        catch (SqliteException unreadable)
        {
            return ([], unreadable.Message);
        }
    }

    /// <summary>How much was to be said by now and is not yet; 0 where nothing can be read.</summary>
    public static long Waiting(string database, DateTimeOffset now)
    {
        try
        {
            using var connection = Open(database);
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM outbox WHERE state = 'sending' OR (state = 'due' AND try_at <= @now)";
            command.Parameters.AddWithValue("@now", now.ToUnixTimeMilliseconds());
            return (long)command.ExecuteScalar()!;
        }
        catch (SqliteException)
        {
            return 0;
        }
    }

    private static SqliteConnection Open(string database)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static JsonObject Row(SqliteDataReader reader) => new()
    {
        ["number"] = reader.GetInt64(0),
        ["action"] = reader.GetString(1),
        ["card_kind"] = reader.IsDBNull(2) ? null : reader.GetString(2),
        ["card_number"] = reader.IsDBNull(3) ? null : reader.GetInt64(3),
        ["channel"] = Id(reader, 4),
        ["state"] = reader.GetString(5),
        ["fault"] = reader.IsDBNull(6) ? null : reader.GetString(6),
        ["attempts"] = reader.GetInt64(7),
        ["due_at"] = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(8)).Text(),
        ["message"] = Id(reader, 9),
    };

    private static string? Id(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : ((ulong)reader.GetInt64(column)).Text();
}
