namespace CineBot.Features.Films.Import;

/// <summary>Which of IMDb's files there are; null for those that are not.</summary>
internal sealed record ImdbPaths(string Basics, string? Akas, string? Crew, string? Names, string? Ratings)
{
    /// <summary>Those of a folder, by the names under which IMDb gives them out; null where the films themselves are not among them.</summary>
    public static ImdbPaths? In(string folder) => Find(folder, "title.basics") is { } basics
        ? new(basics, Find(folder, "title.akas"), Find(folder, "title.crew"), Find(folder, "name.basics"), Find(folder, "title.ratings"))
        : null;

    private static string? Find(string folder, string name) =>
        new[] { $"{name}.tsv", $"{name}.tsv.gz" }.Select(file => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
}
