using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CineBot.Interactions;
using NodaTime;
using NodaTime.Text;

namespace CineBot.Features.Members;

/// <summary>Writes an export to be read: one page that loads nothing and runs nothing; every word that somebody typed is escaped.</summary>
internal sealed class ExportHtml(Lazy<IPlainWords> words, Texts texts, IServers servers)
{
    private const string Head = """
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width">
        <style>body{font:1rem/1.5 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}dl{border-left:.2rem solid #999;margin:1rem 0;padding-left:1rem}dt{font-weight:bold}dd{margin:0 0 .5rem;white-space:pre-wrap;overflow-wrap:anywhere}</style>
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly ZonedDateTimePattern French = Pattern("fr-FR");
    private static readonly ZonedDateTimePattern English = Pattern("en-GB");

    public byte[] Write(Export export)
    {
        var language = export.Language;
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"").Append(language is Language.French ? "fr" : "en").Append("\">\n<head>\n").Append(Head);
        page.Append("\n<title>").Append(Say("export.title", language)).Append("</title>\n</head>\n<body>\n");
        Element(page, "h1", Say("export.title", language));
        Element(page, "p", Encode(words.Value.Plain(new Text("export.introduction", export.Member.ToString(), Date(export.At, export)), language)));
        if (export.Zone is null) Element(page, "p", Encode(words.Value.Plain(new Text("export.no_zone", new CommandName("my-settings")), language)));
        foreach (var table in export.Tables) Table(page, table, export);
        page.Append("</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private void Table(StringBuilder page, ExportedTable exported, Export export)
    {
        Element(page, "h2", Encode(words.Value.Plain(exported.Table.Why, export.Language)));
        if (exported.Rows.Count == 0 && !exported.Table.IsOthersSecret) Element(page, "p", Say("export.nothing", export.Language));
        foreach (var row in exported.Rows) Row(page, exported.Table.Table, row, export);
    }

    private void Row(StringBuilder page, string table, IReadOnlyDictionary<string, object?> row, Export export)
    {
        page.Append("<dl>\n");
        foreach (var (column, value) in row)
        {
            if (Value(table, column, value, export) is not { Length: > 0 } shown) continue;
            Element(page, "dt", Encode(words.Value.Plain(new Text($"data.column.{column}"), export.Language)));
            Element(page, "dd", Encode(shown));
        }

        page.Append("</dl>\n");
    }

    private string? Value(string table, string column, object? value, Export export) => value switch
    {
        null => null,
        long at when ExportedColumn.IsInstant(column) => Date(Instant.FromUnixTimeMilliseconds(at), export),
        long guild when column == "guild_id" => servers.Find(new(guild)) is { } server ? $"{server.Name} ({guild})" : Id(guild, export.Language),
        IEnumerable<string> list => string.Join('\n', list),
        Text text => words.Value.Plain(text, export.Language),
        _ => Known(table, column, Convert.ToString(value, CultureInfo.InvariantCulture)!, export.Language),
    };

    // A private conversation is kept under zero.
    private string Id(long guild, Language language) => guild == 0 ? words.Value.Plain(new Text("export.private"), language) : guild.ToString(CultureInfo.InvariantCulture);

    // One of our own codes, or several: in words where the texts have them all. A column of the same name may mean something else in another table.
    private string Known(string table, string column, string value, Language language)
    {
        var said = value.Split(',').Select(code => texts.Find($"data.value.{table}.{column}.{code}", language) ?? texts.Find($"data.value.{column}.{code}", language)).ToList();
        return said.Contains(null) ? value : string.Join(", ", said);
    }

    private static string Date(Instant instant, Export export) =>
        (export.Language is Language.French ? French : English).Format(instant.InZone(export.Zone ?? DateTimeZone.Utc));

    private static ZonedDateTimePattern Pattern(string culture) =>
        ZonedDateTimePattern.Create("d MMMM uuuu, HH:mm '('z')'", CultureInfo.GetCultureInfo(culture), null, DateTimeZoneProviders.Tzdb, default);

    private string Say(string key, Language language) => Encode(words.Value.Plain(new Text(key), language));

    private static string Encode(string shown) => Encoder.Encode(shown);

    private static void Element(StringBuilder page, string name, string encoded) => page.Append('<').Append(name).Append('>').Append(encoded).Append("</").Append(name).Append(">\n");
}
