using System.Text.RegularExpressions;
using CineBot.Features.Films.Import;

namespace CineBot.Tests.Features.Films.Import;

public sealed partial class WikidataQueryTests
{
    [Fact]
    public void The_query_that_ships_names_its_columns_as_the_import_reads_them()
    {
        var query = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "config", "films.wikidata.rq"));
        var columns = Column().Matches(query).Select(column => column.Groups["name"].Value).Prepend("film").ToList();

        var header = TableHeader.Read(columns);

        Assert.Equal(["film", "original_title", "french_title", "english_title", "year", "directors", "runtime", "countries", "kind", "imdb", "sitelinks"], columns);
        Assert.Empty(header!.Unread);
    }

    // A film restored or shown elsewhere in the years asked about would come with that year otherwise, and stand beside itself.
    [Fact]
    public void A_film_comes_with_the_year_of_its_first_date_and_with_no_later_one()
    {
        var query = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "config", "films.wikidata.rq"));

        Assert.Matches(@"FILTER NOT EXISTS \{ \?film wdt:P577 \?earlier \. FILTER\(\?earlier < \?date\) \}", query);
    }

    // By the duration alone every documentary of an hour would come as a fiction.
    [Fact]
    public void It_says_which_are_documentaries_and_which_are_short_in_words_that_the_import_reads()
    {
        var query = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "config", "films.wikidata.rq"));
        var line = new TableLine(TableHeader.Read(["original_title", "kind", "runtime"])!);
        var said = Said().Matches(query.Split('\n').Single(column => column.EndsWith("AS ?kind)", StringComparison.Ordinal))).Select(word => word.Groups["word"].Value).ToList();

        Assert.Contains("wdt:P31|wdt:P136 wd:Q93204 }, 1, 0) AS ?isDocumentary", query);
        Assert.Contains("wdt:P31|wdt:P136 wd:Q24862 }, 1, 0) AS ?isShort", query);
        Assert.Equal(["short-documentary", "documentary", "short", ""], said);
        Assert.Equal(["ShortDocumentary", "Documentary", "Short", "Feature"], said.Select(kind => line.Read(["Sans soleil", kind, "100"]).Film!.Kind));
    }

    [GeneratedRegex("\"(?<word>[a-z-]*)\"")]
    private static partial Regex Said();

    // Those of the answer stand at the beginning of a line.
    [GeneratedRegex(@"^\s+\(.* AS \?(?<name>\w+)\)\s*$", RegexOptions.Multiline)]
    private static partial Regex Column();
}
