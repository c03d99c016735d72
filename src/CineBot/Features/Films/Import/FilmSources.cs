namespace CineBot.Features.Films.Import;

/// <summary>Files that go beside IMDb's title.basics, as the operator named them.</summary>
internal sealed record BesideBasics(string? Akas, string? Crew, string? Names, string? Ratings)
{
    public bool IsNone => this is { Akas: null, Crew: null, Names: null, Ratings: null };
}

/// <summary>Finds out what a file of films is by its first line, so that nobody has to say it.</summary>
internal static class FilmSources
{
    /// <exception cref="StartFault">It is nothing that can be imported.</exception>
    public static IImportSource Of(string path, BesideBasics beside)
    {
        if (Directory.Exists(path)) return Imdb(ImdbPaths.In(path) ?? throw ImportFault.Folder(path), beside);
        if (FirstCell(path) is { } first)
        {
            if (first.SequenceEqual("tconst"u8) && IsBasics(path)) return Imdb(new(path, null, null, null, null), beside);
            if (first.SequenceEqual("tconst"u8) || first.SequenceEqual("titleId"u8) || first.SequenceEqual("nconst"u8)) throw ImportFault.NotBasics(path);
        }

        if (!beside.IsNone) throw ImportFault.Beside(path);
        return new TableFile(path, CatalogueFile.Parse(CatalogueFile.ReadText()).Select(entry => entry.Film.Id.Value).ToHashSet(StringComparer.Ordinal));
    }

    private static ImdbFiles Imdb(ImdbPaths found, BesideBasics named)
    {
        var paths = new ImdbPaths(found.Basics, named.Akas ?? found.Akas, named.Crew ?? found.Crew, named.Names ?? found.Names, named.Ratings ?? found.Ratings);
        if ((named.Crew is not null || named.Names is not null) && (paths.Crew is null || paths.Names is null)) throw ImportFault.HalfDirectors();
        foreach (var path in new[] { paths.Akas, paths.Crew, paths.Names, paths.Ratings }.OfType<string>()) LineFile.Open(path).Dispose();
        return new(paths);
    }

    private static byte[]? FirstCell(string path)
    {
        using var file = LineFile.Open(path);
        return file.MoveNext() && !file.IsTooLong && file.Line.IndexOf((byte)'\t') is > 0 and var end ? file.Line[..end].ToArray() : null;
    }

    private static bool IsBasics(string path)
    {
        using var file = LineFile.Open(path);
        return file.MoveNext() && file.Line.IndexOf("primaryTitle"u8) > 0;
    }
}
