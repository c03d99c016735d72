using CineBot.Features.Films;

namespace CineBot.Tests.Features.Films;

/// <summary>films.db of the shipped catalogue, built once for the tests that only read it.</summary>
public sealed class FilmsFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cinebot-films-");

    public FilmsFile()
    {
        Path = System.IO.Path.Combine(_folder.FullName, "films.db");
        Catalogue = FilmCatalogue.Open(Path);
    }

    internal FilmCatalogue Catalogue { get; }

    internal string Path { get; }

    internal string FirstFor(string typed) =>
        Catalogue.Search(typed, 25) is [var first, ..] ? $"{first.FrenchTitle} ({first.Year})" : "nothing";

    internal IReadOnlyList<string> AllFor(string typed) => [.. Catalogue.Search(typed, 25).Select(film => $"{film.FrenchTitle} ({film.Year})")];

    internal IReadOnlyList<string> DirectorsFor(string typed) => Catalogue.Search(typed, 25)[0].Directors;

    public void Dispose() => _folder.Delete(recursive: true);
}
