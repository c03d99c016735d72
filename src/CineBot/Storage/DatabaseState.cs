using Microsoft.Data.Sqlite;

namespace CineBot.Storage;

/// <summary>How a database file is: its schema, its mark (the number of its last commit), and what is wrong with it.</summary>
internal sealed record DatabaseState(long Schema, long Mark, IReadOnlyList<string> Problems)
{
    private const int Corrupt = 11;

    public bool IsSound => Problems.Count == 0;

    /// <summary>Reads every page and every foreign key; a page that cannot be read is a problem like another, and ends the reading.</summary>
    public static DatabaseState Of(SqliteConnection connection)
    {
        var problems = new List<string>();
        long schema = 0, mark = 0;
        try
        {
            schema = connection.Number("PRAGMA user_version");
            problems.AddRange(connection.Lines("PRAGMA integrity_check(20)").Where(line => line != "ok"));
            if (problems.Count == 0) problems.AddRange(connection.Lines("PRAGMA foreign_key_check").Take(20).Select(PointsNowhere));
            mark = connection.Number("SELECT number FROM commits");
        }
        catch (SqliteException error) when (error.SqliteErrorCode == Corrupt)
        {
            problems.Add(error.Message);
        }

        return new(schema, mark, problems);
    }

    private static string PointsNowhere(string table) => $"A row of {table} points at a row that does not exist.";
}
