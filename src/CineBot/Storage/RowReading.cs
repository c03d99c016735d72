namespace CineBot.Storage;

/// <summary>Reads rows column by column, for what is handed out as it lies there.</summary>
internal static class RowReading
{
    /// <summary>Each row by its columns' names, in the order of the statement.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> QueryRows(this IReadUnit unit, string sql, object args) =>
        [.. unit.Query<object>(sql, args).Cast<IReadOnlyDictionary<string, object?>>()];
}
