using CineBot.Storage;

namespace CineBot.Tests.Storage;

/// <summary>A table of the tests' own: numbered sheets of paper, each with a note that is never empty.</summary>
internal static class Sheets
{
    private const string Make = "CREATE TABLE sheets (number INTEGER NOT NULL PRIMARY KEY, note TEXT NOT NULL CHECK (note <> '')) STRICT";

    public static Task MakeSheetsAsync(this Database database) => database.WriteAsync(unit => unit.Execute(Make), CancellationToken.None);

    public static int AddSheet(this WriteUnit unit, long number, string note = "written") =>
        unit.Execute("INSERT INTO sheets (number, note) VALUES (@number, @note)", new { number, note });

    public static IReadOnlyList<long> SheetNumbers(this IReadUnit unit) => unit.Query<long>("SELECT number FROM sheets ORDER BY number");

    public static Task<int> AddSheetAsync(this Database database, long number, string note = "written") =>
        database.WriteAsync(unit => unit.AddSheet(number, note), CancellationToken.None);

    public static Task<IReadOnlyList<long>> SheetNumbersAsync(this Database database) => database.ReadAsync(SheetNumbers, CancellationToken.None);
}
