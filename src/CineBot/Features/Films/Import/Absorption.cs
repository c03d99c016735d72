namespace CineBot.Features.Films.Import;

/// <summary>
/// Finds the lines that speak of a film that is there already, so that nobody has to choose between a film and itself: first the films that ship, which keep
/// their id and all that is said of them, then what another source brought before.
/// </summary>
internal sealed class Absorption(MergeStore lines, IReadOnlyList<CatalogueEntry> shipped)
{
    private const int Stride = 500;

    public void Run(Reading reading)
    {
        reading.Progress.Begin("looking for films that are there already");
        FreeFromFormerFilms();
        lines.NoteOtherTitles(shipped.SelectMany(Keys).ToHashSet());
        for (var index = 0; index < shipped.Count; index++)
        {
            if (index % Stride == 0) reading.Pause((double)index / shipped.Count, index);
            Absorb(shipped[index]);
        }

        if (lines.MayHoldDoubles()) AbsorbDoubles(reading);
        lines.Flatten();
        reading.Progress.End(shipped.Count);
    }

    // The catalogue that ships may have been another one when they were absorbed.
    private void FreeFromFormerFilms()
    {
        var films = shipped.Select(entry => entry.Film.Id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var former in lines.Absorbing().Where(film => IsShipped(film) && !films.Contains(film)))
            foreach (var line in lines.AbsorbedBy(former)) lines.Absorb(line.Id, null);
    }

    private void Absorb(CatalogueEntry entry)
    {
        var film = FilmLine.Of(entry);
        var sources = Kept(film);
        foreach (var line in Candidates(entry, film).Where(line => IsOwn(line.Id) || sources.Add(line.Id[0]))) lines.Absorb(line.Id, film.Id);
    }

    /// <summary>What the film absorbed at an earlier import stays with it, unless a director now speaks against it. Of each source a film has one line.</summary>
    private HashSet<char> Kept(FilmLine film)
    {
        var sources = new HashSet<char>();
        foreach (var line in lines.AbsorbedBy(film.Id))
        {
            if (SameFilm.Holds(film, line)) sources.Add(line.Id[0]);
            else lines.Absorb(line.Id, null);
        }

        return sources;
    }

    // Under another title than the original one of both only a director tells that it is the same film.
    private IEnumerable<FilmLine> Candidates(CatalogueEntry entry, FilmLine film)
    {
        var original = TitleKey.Of(entry.Film.OriginalTitle);
        return Keys(entry)
            .SelectMany(key => lines.Namesakes(key).Where(line => key == original || SameFilm.SharesDirector(film, line)).Concat(lines.Bearers(key).Where(line => SameFilm.SharesDirector(film, line))))
            .Where(line => SameFilm.Holds(film, line))
            .DistinctBy(line => line.Id)
            .OrderBy(line => Math.Abs((line.Year - film.Year) ?? 1))
            .ThenByDescending(line => SameFilm.SharesDirector(film, line))
            .ThenByDescending(line => TitleKey.Of(line.OriginalTitle) == original)
            .ThenByDescending(line => line.Weight);
    }

    private static IEnumerable<long> Keys(CatalogueEntry entry) => entry.Titles.Select(TitleKey.Of).OfType<long>().Distinct();

    private void AbsorbDoubles(Reading reading)
    {
        var (after, count) = (long.MinValue, 0L);
        while (lines.SharedKeys(after, Stride) is { Count: > 0 } keys)
        {
            reading.Pause(1, count += keys.Count);
            foreach (var key in keys) AbsorbNamesakes(lines.Namesakes(key));
            after = keys[^1];
        }
    }

    private void AbsorbNamesakes(IReadOnlyList<FilmLine> namesakes)
    {
        var films = new List<FilmLine>();
        foreach (var line in namesakes)
        {
            if (films.Find(film => MaySpeakOf(line.Id, film.Id) && SameFilm.Holds(film, line)) is { } same) lines.Absorb(line.Id, same.Id);
            else films.Add(line);
        }
    }

    // Two ids of one catalogue are two films: it knows better.
    private static bool MaySpeakOf(string line, string film) => IsOwn(line) || line[0] != film[0];

    private static bool IsOwn(string id) => id[0] == 'i';

    private static bool IsShipped(string id) => id[0] == 'c';
}
