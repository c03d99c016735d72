using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace CineBot.Storage;

/// <summary>A statement kept prepared for row after row of a bulk load; its values are given in the order in which their names first stand in it.</summary>
internal sealed partial class RowStatement : IDisposable
{
    private readonly SqliteCommand _command;

    public RowStatement(SqliteConnection connection, string sql)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        foreach (var name in Parameter().Matches(sql).Select(match => match.Value).Distinct()) _command.Parameters.Add(new(name, null));
    }

    /// <summary>How many rows it changed.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        if (values.Length != _command.Parameters.Count) throw new ArgumentException($"The statement takes {_command.Parameters.Count} values, not {values.Length}.", nameof(values));
        for (var index = 0; index < values.Length; index++) _command.Parameters[index].Value = values[index] ?? DBNull.Value;
        return _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();

    [GeneratedRegex(@"@\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
