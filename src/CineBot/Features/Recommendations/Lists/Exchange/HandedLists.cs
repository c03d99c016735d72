using CineBot.Features.Films;
using CineBot.Interactions;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>All that a person handed over at once: each film once, and what could not be read.</summary>
internal sealed record ListsRead(IReadOnlyList<ListedFilm> Films, long Passed, IReadOnlyList<Text> Faults)
{
    /// <summary>Lines in which something stands for the day that is none.</summary>
    public long Undated { get; init; }
}

/// <summary>Reads the lists that a person hands over, as files or as the archive that they came in.</summary>
internal sealed class HandedLists(IAttachments attachments)
{
    public const int MostFiles = 3;

    public async Task<ListsRead> ReadAsync(IReadOnlyList<IncomingFile> files, CancellationToken cancellation)
    {
        var readings = new List<ListReading>();
        foreach (var file in files.Take(MostFiles)) readings.AddRange(Read(file.Name, await attachments.ReadAsync(file, ListArchive.MostBytes, cancellation)));
        var films = readings.SelectMany(reading => reading.Films).ToList();
        IReadOnlyList<Text> faults = [.. readings.Select(reading => reading.Fault).OfType<Text>()];
        return films.Count > ListFile.MostLines * 2
            ? new([], 0, [new("import.fault.lines", "…", ListFile.MostLines * 2)])
            : new(Joined(films), readings.Sum(reading => reading.Passed), faults) { Undated = readings.Sum(reading => reading.Undated) };
    }

    private static IEnumerable<ListReading> Read(string name, byte[] content)
    {
        if (!ListArchive.Is(content)) return [ListFile.Read(name, content)];
        return ListArchive.Open(content) switch
        {
            null => [new([], 0, new("import.fault.archive", name))],
            [] => [new([], 0, new("import.fault.no_lists", name))],
            var lists => lists.Select(list => ListFile.Read(list.Name, list.Content)),
        };
    }

    /// <summary>The same title and year, however written, is the same film, unless the files themselves tell several apart.</summary>
    private static IReadOnlyList<ListedFilm> Joined(IEnumerable<ListedFilm> films) =>
        [.. films.GroupBy(film => (TitleFolding.Fold(film.Title), film.Year, film.Id)).SelectMany(group => Apart([.. group])).Select(group => group.Aggregate((one, other) => one.Join(other)))];

    private static IEnumerable<IEnumerable<ListedFilm>> Apart(IReadOnlyList<ListedFilm> titled) =>
        titled.Select(film => film.Uri).OfType<string>().Distinct().Count() > 1 ? titled.GroupBy(film => film.Uri) : [titled];
}
