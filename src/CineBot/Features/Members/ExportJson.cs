using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.Members;

/// <summary>Writes an export for programs: names as they lie in the database, ids as text, instants in UTC.</summary>
internal static class ExportJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static byte[] Write(Export export, IPlainWords words)
    {
        var document = new JsonObject
        {
            ["format"] = "cinebot-export-1",
            ["member_id"] = export.Member.ToString(),
            ["exported_at"] = Date(export.At),
            ["tables"] = new JsonArray([.. export.Tables.Select(table => Table(table, export.Language, words))]),
        };
        return JsonSerializer.SerializeToUtf8Bytes(document, Indented);
    }

    private static JsonObject Table(ExportedTable exported, Language language, IPlainWords words) => new()
    {
        ["table"] = exported.Table.Table,
        ["column"] = exported.Table.Column,
        ["purpose"] = words.Plain(exported.Table.Why, language),
        ["withheld"] = exported.Table.IsOthersSecret,
        ["rows"] = new JsonArray([.. exported.Rows.Select(row => new JsonObject(row.Select(cell => KeyValuePair.Create(cell.Key, Value(cell.Key, cell.Value, language, words)))))]),
    };

    // A 64-bit id is more than most programs can hold in a number.
    private static JsonNode? Value(string column, object? value, Language language, IPlainWords words) => value switch
    {
        null => null,
        long at when ExportedColumn.IsInstant(column) => Date(Instant.FromUnixTimeMilliseconds(at)),
        long id when ExportedColumn.IsId(column) => id.ToString(CultureInfo.InvariantCulture),
        long number => number,
        double number => number,
        IEnumerable<string> list => new JsonArray([.. list.Select(item => (JsonNode)item)]),
        Text text => words.Plain(text, language),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string Date(Instant instant) => NodaTime.Text.InstantPattern.ExtendedIso.Format(instant);
}
