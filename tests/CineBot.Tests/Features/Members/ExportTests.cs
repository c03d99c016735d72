using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Members.Traces;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Members;

public sealed partial class ExportTests : IAsyncLifetime
{
    private Club _club = null!;

    private IEnumerable<PersonalTable> Manifest => _club.Part<IEnumerable<IPersonalData>>().SelectMany(part => part.Tables);

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await LeaveAsync(_club);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Every_table_of_the_manifest_is_in_it_with_rows()
    {
        var tables = (await JsonAsync(Yannick))["tables"]!.AsArray();

        Assert.Equal(Manifest.Select(table => $"{table.Table}.{table.Column}"), tables.Select(table => $"{table!["table"]}.{table["column"]}"));
        Assert.All(Manifest.Zip(tables), table => Assert.Equal(table.First.IsOthersSecret, table.Second!["rows"]!.AsArray().Count == 0));
    }

    [Fact]
    public async Task Every_column_of_those_tables_is_in_it_and_has_a_heading_in_both_languages()
    {
        var missing = new List<string>();
        foreach (var tables in Manifest.GroupBy(table => table.Table))
        {
            var columns = await _club.ReadAsync(unit => unit.Query<string>("SELECT name FROM pragma_table_info(@table)", new { table = tables.Key }));
            var exported = await _club.ReadAsync(unit => tables.SelectMany(table => table.Read(unit, Yannick)).SelectMany(row => row.Keys).ToHashSet());
            missing.AddRange(columns.Where(column => !column.EndsWith("member_id", StringComparison.Ordinal) && !exported.Contains(column) && !tables.Any(table => table.Withheld.Contains(column))).Select(column => $"{tables.Key}.{column}"));
            missing.AddRange(exported.Where(column => new[] { Language.French, Language.English }.Any(language => _club.Part<Texts>().Find($"data.column.{column}", language) is null)).Select(column => $"heading of {column}"));
        }

        Assert.Empty(missing);
    }

    /// <summary>What the database allows a column to hold, as its script says it, is what a reader may find there.</summary>
    [Fact]
    public async Task Every_code_that_those_columns_may_hold_is_in_words_in_both_languages()
    {
        var missing = new List<string>();
        foreach (var table in Manifest.Where(table => !table.IsOthersSecret).DistinctBy(table => table.Table))
        {
            var script = await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = @table", new { table = table.Table }));
            var exported = await _club.ReadAsync(unit => Manifest.Where(other => other.Table == table.Table).SelectMany(other => other.Read(unit, Yannick)).SelectMany(row => row.Keys).ToHashSet());
            foreach (var allowed in Allowed().Matches(script!).Where(allowed => exported.Contains(allowed.Groups["column"].Value)))
                missing.AddRange(Codes(allowed).SelectMany(code => Unsaid(table.Table, allowed.Groups["column"].Value, code)));
        }

        // Whatever the outbox does besides, only a notice is for one person.
        missing.RemoveAll(code => code.StartsWith("outbox.action: ", StringComparison.Ordinal) && !code.StartsWith("outbox.action: notice", StringComparison.Ordinal));
        missing.AddRange(_club.Part<IEnumerable<MessageKind>>().SelectMany(kind => Unsaid("message_choices", "kind", kind.Name)));
        Assert.Empty(missing.Distinct());
    }

    [Theory]
    [InlineData("fr", "mes-donnees", "Ce que CineBot garde de toi", "Tes recommandations", "1 janvier 1970, 01:00 (Europe/Paris)")]
    [InlineData("en", "my-data", "What CineBot keeps about you", "Your recommendations", "1 January 1970, 01:00 (Europe/Paris)")]
    public async Task It_is_a_page_to_read_and_a_file_for_programs_in_the_persons_language(string language, string name, string title, string purpose, string date)
    {
        await _club.WriteAsync(unit => unit.Execute("UPDATE members SET language = @language", new { language }));

        var files = (await _club.PressAsync(Yannick, "my-settings.export")).Reply.Files;

        Assert.Equal([$"{name}.html", $"{name}.json"], files.Select(file => file.Name));
        var page = Encoding.UTF8.GetString(files[0].Content.Span);
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.All([title, purpose, date, "Les Glaneuses (900)", "Cléo de 5 à 7"], words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.DoesNotContain("data.column.", page, StringComparison.Ordinal);
    }

    /// <summary>hostile-inputs 36.</summary>
    [Fact]
    public async Task A_script_in_somebodys_words_is_only_words()
    {
        var page = Encoding.UTF8.GetString((await _club.PressAsync(Yannick, "my-settings.export")).Reply.Files[0].Content.Span);

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_elses_words_are_in_it_nor_who_keeps_away_from_the_person()
    {
        var files = (await _club.PressAsync(Sacha, "my-settings.export")).Reply.Files;

        var rows = (await JsonAsync(Sacha))["tables"]!.AsArray().Single(table => $"{table!["column"]}" == "other_member_id")!["rows"]!.AsArray();
        Assert.Empty(rows);
        Assert.Contains("montré à personne</h2>\n<h2>", Encoding.UTF8.GetString(files[0].Content.Span), StringComparison.Ordinal);
        Assert.All(files, file => Assert.DoesNotContain("La mer", Encoding.UTF8.GetString(file.Content.Span), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_left_no_trace_gets_every_table_empty()
    {
        var tables = (await JsonAsync(Zoé))["tables"]!.AsArray();

        Assert.Equal(Manifest.Count(), tables.Count);
        Assert.All(tables, table => Assert.Empty(table!["rows"]!.AsArray()));
    }

    [Fact]
    public async Task It_is_the_same_in_a_private_conversation()
    {
        _club.Guild = null;

        Assert.Equal(2, (await _club.PressAsync(Yannick, "my-settings.export")).Reply.Files.Count);
    }

    [Fact]
    public async Task Asked_a_hundred_times_it_is_given_three_times_an_hour()
    {
        var answers = new List<string?>();
        for (var asked = 0; asked < 100; asked++)
        {
            answers.Add((await _club.PressAsync(Yannick, "my-settings.export")).Key());
            _club.Time.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.Equal(3, answers.Count(key => key == "export.ready"));
        Assert.Equal(97, answers.Count(key => key == "export.often"));
        Assert.Equal("export.ready", (await _club.PressAsync(Sacha, "my-settings.export")).Key());
        _club.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal("export.ready", (await _club.PressAsync(Yannick, "my-settings.export")).Key());
    }

    [GeneratedRegex(@"CHECK \((?<column>\w+) IN \((?<codes>[^)]+)\)\)")]
    private static partial Regex Allowed();

    private static IEnumerable<string> Codes(Match allowed) => allowed.Groups["codes"].Value.Split(',').Select(code => code.Trim().Trim('\''));

    private IEnumerable<string> Unsaid(string table, string column, string code) =>
        new[] { Language.French, Language.English }
            .Where(language => new[] { $"data.value.{table}.{column}.{code}", $"data.value.{column}.{code}" }.All(key => _club.Part<Texts>().Find(key, language) is null))
            .Select(language => $"{table}.{column}: {code} in {language}");

    private async Task<JsonNode> JsonAsync(MemberId member) =>
        JsonNode.Parse((await _club.PressAsync(member, "my-settings.export")).Reply.Files[1].Content.Span)!;
}
