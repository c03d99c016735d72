using CineBot.Features.Films;
using CineBot.Features.Films.Import;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.Logging;

namespace CineBot.Tests.Features.Films;

public sealed class FilmsFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cinebot-films-");

    private string FilePath => Path.Combine(_folder.FullName, "films.db");

    [Fact]
    public void The_first_start_builds_the_file_and_the_next_one_leaves_it_alone()
    {
        FilmCatalogue.Open(FilePath);
        File.SetLastWriteTimeUtc(FilePath, DateTime.UnixEpoch);

        var log = new LogBook();
        var again = FilmCatalogue.Open(FilePath, log);

        Assert.Empty(log.Lines);
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(FilePath));
        Assert.Equal(["films.db", "films.db.lock"], _folder.GetFiles().Select(file => file.Name).Order());
        Assert.NotNull(again.Find(new FilmId("c:cleo-de-5-a-7-1962")));
    }

    [Fact]
    public void The_folder_is_made_when_it_is_missing()
    {
        var catalogue = FilmCatalogue.Open(Path.Combine(_folder.FullName, "data", "new", "films.db"));

        Assert.NotEmpty(catalogue.Search("varda", 5));
    }

    [Fact]
    public void A_file_of_another_catalogue_is_built_anew()
    {
        new CatalogueStore(FilePath).Build([Home("c:film-de-zoe-2020", 1)], "an older digest");

        var catalogue = FilmCatalogue.Open(FilePath);

        Assert.Null(catalogue.Find(new FilmId("c:film-de-zoe-2020")));
        Assert.NotNull(catalogue.Find(new FilmId("c:cleo-de-5-a-7-1962")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("this is no database, though it is long enough to have a header of a hundred bytes, which SQLite then reads and refuses")]
    public void A_damaged_file_is_built_anew(string content)
    {
        File.WriteAllText(FilePath, content);
        File.WriteAllText(FilePath + ".new", "left by a crash");

        var log = new LogBook();

        var catalogue = FilmCatalogue.Open(FilePath, log);

        Assert.NotEmpty(catalogue.Search("varda", 5));
        Assert.False(File.Exists(FilePath + ".new"));
        var (level, line, _) = Assert.Single(log.Lines, line => line.Level >= LogLevel.Warning);
        Assert.Equal(LogLevel.Warning, level);
        Assert.StartsWith($"The film catalogue {FilePath} cannot be read (SQLite Error ", line, StringComparison.Ordinal);
        Assert.EndsWith("): it is built anew from the films that ship; what you had imported must be imported again", line, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_import_left_is_removed_at_the_next_start_and_said()
    {
        FilmCatalogue.Open(FilePath);
        File.WriteAllText(FilePath + ".lines", "left by a crash");
        File.WriteAllText(FilePath + ".new", "left by a crash");

        var log = new LogBook();
        FilmCatalogue.Open(FilePath, log);

        Assert.Equal(["films.db", "films.db.lock"], _folder.GetFiles().Select(file => file.Name).Order());
        Assert.Equal($"An import of films was cut short: what it left is removed ({FilePath}.lines, {FilePath}.new)", Assert.Single(log.Lines).Line);
    }

    [Fact]
    public void What_lies_there_while_an_import_is_under_way_is_its_own()
    {
        FilmCatalogue.Open(FilePath);
        using var import = ImportTurn.TryTake(FilePath);
        File.WriteAllText(FilePath + ".lines", "being written");

        FilmCatalogue.Open(FilePath);

        Assert.Equal("being written", File.ReadAllText(FilePath + ".lines"));
    }

    [Fact]
    public void A_file_put_in_its_place_is_read_from_the_next_question_on()
    {
        var file = new CatalogueStore(FilePath);
        file.Build([Home("c:film-de-zoe-2020", 1)], "first");
        var catalogue = new FilmCatalogue(new FilmStore(FilePath));
        Assert.Single(catalogue.Search("flim maison", 5));

        file.Build([Home("c:film-de-nora-2021", 1, "Marseille"), Home("c:film-de-karim-2022", 2, "Marseille")], "second");

        Assert.Null(catalogue.Find(new FilmId("c:film-de-zoe-2020")));
        Assert.Equal(2, catalogue.Search("marseile", 5).Count);
        Assert.Empty(catalogue.Search("flim maison", 5));
    }

    [Fact]
    public void The_digest_changes_with_the_catalogue()
    {
        Assert.Equal(CatalogueFile.Digest("a"), CatalogueFile.Digest("a"));
        Assert.NotEqual(CatalogueFile.Digest("a"), CatalogueFile.Digest("b"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static CatalogueEntry Home(string id, long rank, string title = "Film maison")
    {
        var year = int.Parse(id[^4..], System.Globalization.CultureInfo.InvariantCulture);
        return new(rank, new Film(new FilmId(id), title, title, title, year, ["Zoé"], 12, ["FR"], FilmKind.Short), []);
    }
}
