using Microsoft.Data.Sqlite;

namespace CineBot.Storage;

/// <summary>Statements without parameters, for what the storage does to itself: transactions, PRAGMAs, scripts.</summary>
internal static class PlainStatements
{
    extension(SqliteConnection connection)
    {
        public void Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        public long Number(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        }

        /// <summary>The first column of every row, as text.</summary>
        public IReadOnlyList<string> Lines(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var lines = new List<string>();
            while (reader.Read()) lines.Add(reader.IsDBNull(0) ? string.Empty : Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
            return lines;
        }
    }
}
