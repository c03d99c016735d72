using CineBot.Features.Films;
using CineBot.Features.Films.Import;
using CineBot.Storage;

namespace CineBot.Tests.Features.Films.Import;

/// <summary>An import and whoever reads meanwhile: all or nothing.</summary>
public sealed class ImportBesideTheBotTests : IDisposable
{
    private readonly Shelf _shelf = new();

    public void Dispose() => _shelf.Dispose();

    [Fact]
    public async Task A_bot_that_runs_reads_the_new_films_from_the_next_question_on()
    {
        await using var running = Database.Open(new(_shelf.PathOf("cinebot.db")), TimeProvider.System);
        var catalogue = _shelf.Catalogue;
        Assert.Empty(catalogue.Search("carnet de zoe", 25));

        await _shelf.ImportAsync("club.csv", "title;year\nLe Carnet de Zoé;2019\n");

        Assert.Equal("Le Carnet de Zoé", Assert.Single(catalogue.Search("carnet de zoe", 25)).OriginalTitle);
        Assert.NotEmpty(catalogue.Search("varda", 5));
    }

    [Theory]
    [InlineData("reading club.csv")]
    [InlineData("looking for films that are there already")]
    [InlineData("writing the catalogue")]
    public void An_import_that_is_stopped_leaves_the_old_catalogue_and_nothing_beside_it(string step)
    {
        var before = (_shelf.Catalogue.Search("varda", 5).Count, File.GetLastWriteTimeUtc(_shelf.Films));
        var source = FilmSources.Of(_shelf.Put("club.csv", string.Concat(Enumerable.Range(0, 3000).Select(number => $"Film maison {number}\n").Prepend("title\n"))), new(null, null, null, null));
        using var stop = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => _shelf.Import(source, new StopAt(step, stop), stop.Token));

        Assert.Equal(before, (_shelf.Catalogue.Search("varda", 5).Count, File.GetLastWriteTimeUtc(_shelf.Films)));
        Assert.DoesNotContain(_shelf.Catalogue.Search("film maison 12", 25), film => film.OriginalTitle == "Film maison 12");
        Assert.Equal(["films.db", "films.db.lock"], Directory.EnumerateFiles(Path.GetDirectoryName(_shelf.Films)!, "films.db*").Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Two_imports_at_once_are_one_too_many()
    {
        _ = _shelf.Catalogue;
        using var other = ImportTurn.TryTake(_shelf.Films);

        await _shelf.RefusedAsync("Another import is writing the catalogue", _shelf.Put("club.csv", "title\nLe Carnet de Zoé\n"));
    }

    [Fact]
    public async Task A_newer_program_keeps_what_was_imported()
    {
        await _shelf.ImportAsync("club.csv", "id;title;year;director\ntt9000001;Le Carnet de Zoé;2019;Zoé Martin\ntt0055852;Cléo de 5 à 7;1962;\n");
        Older();

        var catalogue = _shelf.Catalogue;

        Assert.Equal("tt9000001", Assert.Single(catalogue.Search("carnet de zoe", 25)).Id.Value);
        Assert.Equal("c:cleo-de-5-a-7-1962", catalogue.Find(new FilmId("tt0055852"))?.Id.Value);
        Assert.NotEqual("an older digest", new CatalogueStore(_shelf.Films).ReadDigest());
    }

    [Fact]
    public async Task A_newer_program_that_starts_during_an_import_reads_what_is_there()
    {
        await _shelf.ImportAsync("club.csv", "title;year\nLe Carnet de Zoé;2019\n");
        Older();
        using var import = ImportTurn.TryTake(_shelf.Films);

        Assert.NotEmpty(_shelf.Catalogue.Search("carnet de zoe", 25));
    }

    [Fact]
    public async Task A_line_that_was_absorbed_by_a_film_which_ships_no_more_stands_for_itself()
    {
        await _shelf.ImportAsync("club.csv", "id;title;year\ntt9000003;Cléo de 5 à 7;1962\n");
        Older("UPDATE absorbed SET film_id = 'c:film-d-avant-1999', original_title = 'Film d’avant'");

        Assert.Equal("tt9000003", _shelf.Catalogue.Find(new FilmId("tt9000003"))?.Id.Value);
    }

    // The same films, marked as built from another catalogue than the one shipped.
    private void Older(string change = "")
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_shelf.Films};Pooling=False");
        connection.Open();
        connection.Run($"UPDATE catalogue SET digest = 'an older digest'; {change}");
    }

    private sealed class StopAt(string step, CancellationTokenSource stop) : IImportProgress
    {
        public void Begin(string begun)
        {
            if (begun == step) stop.Cancel();
        }

        public void Tell(double share, long count)
        {
        }

        public void End(long count)
        {
        }
    }
}
