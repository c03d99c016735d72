using System.Globalization;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>Reads the days of a file of lists.</summary>
internal static class ListDay
{
    private static readonly string[] Usual = ["yyyy-MM-dd"];

    // A spreadsheet that speaks French writes days its own way as it parts columns by semicolons; elsewhere nobody knows which number is the month.
    private static readonly string[] French = ["yyyy-MM-dd", "d/M/yyyy"];

    /// <summary>Null where the cell is empty, or no day that films have.</summary>
    public static DateOnly? Read(string cell, char separator) =>
        DateOnly.TryParseExact(cell.Trim(), separator == ';' ? French : Usual, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200 ? day : null;

    /// <summary>Something stands there, and it is no day.</summary>
    public static bool IsUnreadable(string cell, char separator) => cell.AsSpan().Trim().Length > 0 && Read(cell, separator) is null;
}
