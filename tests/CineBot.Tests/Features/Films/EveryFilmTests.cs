using CineBot.Features.Films;

namespace CineBot.Tests.Features.Films;

public sealed class EveryFilmTests(FilmsFile films) : IClassFixture<FilmsFile>
{
    private static readonly IReadOnlyList<CatalogueEntry> Entries = CatalogueFile.Parse(CatalogueFile.ReadText());

    private static readonly ILookup<string, FilmId> Bearers = Entries
        .SelectMany(entry => entry.Titles.SelectMany(TitleFolding.Heads).Distinct().Select(head => (Head: head, entry.Film.Id)))
        .ToLookup(named => named.Head, named => named.Id);

    [Fact]
    public void Every_film_is_found_by_its_French_title_before_any_film_of_another_title() =>
        Assert.Empty(NotFirstBy(film => film.FrenchTitle));

    [Fact]
    public void Every_film_is_found_by_its_original_title_before_any_film_of_another_title() =>
        Assert.Empty(NotFirstBy(film => film.OriginalTitle));

    [Fact]
    public void Every_film_is_found_by_its_English_title_before_any_film_of_another_title() =>
        Assert.Empty(NotFirstBy(film => film.EnglishTitle));

    [Fact]
    public void Every_film_is_among_those_of_its_director()
    {
        var directed = Entries.SelectMany(entry => entry.Film.Directors.Select(name => (Name: name, entry.Film.Id))).ToLookup(pair => pair.Name, pair => pair.Id);

        Assert.Empty(directed.Where(filmed => filmed.Except(Found(filmed.Key, Entries.Count)).Any()).Select(filmed => filmed.Key));
    }

    /// <summary>The titles that, typed whole, do not bring all films that bear them first and this one among them.</summary>
    private IEnumerable<string> NotFirstBy(Func<Film, string> titleOf) =>
        from entry in Entries
        let title = titleOf(entry.Film)
        let bearers = TitleFolding.Heads(title).SelectMany(head => Bearers[head]).ToHashSet()
        where !bearers.Contains(entry.Film.Id) || !bearers.SetEquals(Found(title, bearers.Count))
        select $"{title} ({entry.Film.Year})";

    private IEnumerable<FilmId> Found(string typed, int limit) => films.Catalogue.Search(typed, limit).Select(film => film.Id);
}
