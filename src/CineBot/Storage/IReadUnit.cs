namespace CineBot.Storage;

/// <summary>A consistent view of the database for the length of one read, or the reading side of a write.</summary>
internal interface IReadUnit
{
    /// <summary>All rows; a positional record takes 64-bit integers, texts, reals and the ids.</summary>
    IReadOnlyList<T> Query<T>(string sql, object? args = null);

    /// <summary>The first row, or null (for a value type, ask for its nullable).</summary>
    T? QueryFirstOrNull<T>(string sql, object? args = null);
}
