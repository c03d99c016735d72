using CineBot.Features.Films;
using CineBot.Interactions;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>All that a person handed over at once: each film once, and what could not be read.</summary>
internal sealed record ListsRead(IReadOnlyList<ListedFilm> Films, long Passed, IReadOnlyList<Text> Faults);

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
        return films.Count > ListFile.MostLines * 2 ? new([], 0, [new("import.fault.lines", "…", ListFile.MostLines * 2)]) : new(Joined(films), readings.Sum(reading => reading.Passed), faults);
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

    /// <summary>The same title and year, however written, is the same film.</summary>
    private static IReadOnlyList<ListedFilm> Joined(IEnumerable<ListedFilm> films) =>
        [.. films.GroupBy(film => (TitleFolding.Fold(film.Title), film.Year, film.Id)).Select(group => group.Aggregate((one, other) => one.Join(other)))];
}
