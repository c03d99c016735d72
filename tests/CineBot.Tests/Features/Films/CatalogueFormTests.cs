using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CineBot.Features.Films;

namespace CineBot.Tests.Features.Films;

public sealed partial class CatalogueFormTests
{
    private static readonly string Shipped = CatalogueFile.ReadText();
    private static readonly IReadOnlyList<CatalogueEntry> Entries = CatalogueFile.Parse(Shipped);

    // Countries that are no more keep the code they had while the film was made.
    private static readonly HashSet<string> Countries =
    [
        .. CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(culture => new RegionInfo(culture.Name).TwoLetterISORegionName), "SU", "YU", "CS", "DD",
    ];

    [Fact]
    public void Every_line_has_the_columns_of_the_header()
    {
        var lines = Shipped.Split('\n');

        Assert.Equal("id\trank\toriginal_title\tfrench_title\tenglish_title\taliases\tyear\tdirectors\truntime\tcountries\tkind", lines[0]);
        Assert.Empty(lines[^1]);
        Assert.All(lines[..^1], line => Assert.Equal(11, line.Split('\t').Length));
        Assert.All(lines[..^1].SelectMany(line => line.Split('\t')), cell => Assert.Equal(cell.Trim(), cell));
    }

    [Fact]
    public void The_file_is_composed_Unicode_with_typographic_apostrophes()
    {
        Assert.True(Shipped.IsNormalized(NormalizationForm.FormC));
        Assert.DoesNotContain('\'', Shipped);
        Assert.DoesNotContain('\r', Shipped);
        Assert.DoesNotContain("  ", Shipped, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_id_is_short_unique_and_ends_with_the_year()
    {
        Assert.All(Entries, entry => Assert.Matches(IdForm(), entry.Film.Id.Value));
        Assert.All(Entries, entry => Assert.InRange(entry.Film.Id.Value.Length, 8, 60));
        Assert.All(Entries, entry => Assert.EndsWith($"-{entry.Film.Year}", entry.Film.Id.Value, StringComparison.Ordinal));
        Assert.Equal(Entries.Count, Entries.DistinctBy(entry => entry.Film.Id).Count());
    }

    [Fact]
    public void There_are_three_thousand_films_at_least() => Assert.InRange(Entries.Count, 3000, int.MaxValue);

    [Fact]
    public void The_ranks_are_one_to_the_number_of_films() =>
        Assert.Equal(Enumerable.Range(1, Entries.Count).Select(rank => (long)rank), Entries.Select(entry => entry.Rank).Order());

    [Fact]
    public void No_film_stands_there_twice()
    {
        var twice = Entries
            .SelectMany(entry => entry.Titles.Select(TitleFolding.Fold).Distinct()
                .Select(title => (Name: $"{title} {entry.Film.Year} {TitleFolding.Fold(entry.Film.Directors[0])}", entry.Rank)))
            .GroupBy(named => named.Name).Where(group => group.Count() > 1);

        Assert.Empty(twice.Select(group => group.Key));
    }

    [Fact]
    public void No_two_films_of_a_year_bear_one_title()
    {
        var same = Entries
            .SelectMany(entry => TitlesOf(entry.Film).Select(title => $"{TitleFolding.Fold(title)} {entry.Film.Year}").Distinct())
            .GroupBy(named => named).Where(group => group.Count() > 1);

        Assert.Empty(same.Select(group => group.Key));
    }

    [Fact]
    public void Every_field_is_filled_and_within_reason() => Assert.All(Entries, entry =>
    {
        Assert.NotEmpty(TitleFolding.Fold(entry.Film.OriginalTitle));
        Assert.All(entry.Film.Directors, name => Assert.NotEmpty(TitleFolding.Fold(name)));
        Assert.InRange(Assert.NotNull(entry.Film.Year), 1890, 2026);
        Assert.InRange(Assert.NotNull(entry.Film.Runtime), 1, 900);
        Assert.NotEmpty(entry.Film.Countries);
        Assert.All(entry.Film.Countries, country => Assert.Contains(country, Countries));
        Assert.All(entry.Titles, title => Assert.NotEmpty(TitleFolding.Fold(title)));
    });

    [Fact]
    public void A_film_is_called_short_exactly_when_it_runs_for_less_than_an_hour() => Assert.All(Entries, entry =>
        Assert.Equal(entry.Film.Runtime < 60, entry.Film.Kind is FilmKind.Short or FilmKind.ShortDocumentary));

    private static string[] TitlesOf(Film film) => [film.OriginalTitle, film.FrenchTitle, film.EnglishTitle];

    [GeneratedRegex("^c:[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex IdForm();
}
