using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Films.Sources;

/// <summary>
/// Films that the catalogue does not hold, and what the operator's source says of any film, where there is one: asked for two seconds at most, and kept for as
/// long as its terms allow. Where it does not answer, everything goes on without it.
/// </summary>
internal sealed class OutsideFilms(IEnumerable<IFilmSource> sources, Database database, TimeProvider wireTime)
{
    private const int ShortestTitle = 2;
    private const int MostSheetsRead = 2;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly IFilmSource? _source = sources.FirstOrDefault();
    private readonly ShortMemory<FilmId, NamedFilm> _films = new(2_000, Remembered, wireTime);
    private readonly ShortMemory<(string Title, Language Language), IReadOnlyList<NamedFilm>> _searches = new(500, Remembered, wireTime);

    /// <summary>Null where the operator named no source.</summary>
    public SourceState? State => _source?.State;

    /// <summary>The likeliest first; none where it does not answer.</summary>
    public async Task<IReadOnlyList<NamedFilm>> SearchAsync(string typed, Language language, CancellationToken cancellation)
    {
        var title = TitleFolding.Fold(typed.Length > NamedFilm.LongestTitle ? typed[..NamedFilm.LongestTitle] : typed);
        if (_source is null || title.Length < ShortestTitle) return [];
        if (_searches.Find((title, language)) is { } known) return known;
        var told = await _source.SearchAsync(title, language, Patience(), cancellation);
        if (!told.IsAnswer) return [];
        IReadOnlyList<NamedFilm> films = [.. (told.Content ?? []).Select(film => film.Named)];
        foreach (var film in films.Where(film => _films.Find(film.Id) is null)) _films.Keep(film.Id, film);
        _searches.Keep((title, language), films);
        return films;
    }

    /// <summary>A film of the source's own by its id, with all that is known of it, or what a search told; null where there is none.</summary>
    public async Task<NamedFilm?> FindAsync(FilmId id, CancellationToken cancellation)
    {
        var remembered = _films.Find(id);
        if (_source is null || SourceFilm.NumberOf(id) is not { } number || remembered is { Directors.Length: > 0 }) return remembered;
        var told = await _source.ReadAsync(number, Patience(), cancellation);
        if (!told.IsAnswer) return remembered;
        if (told.Content is not { } sheet) return null;
        _films.Keep(id, sheet.Named);
        await KeepAsync(id, sheet, cancellation);
        return sheet.Named;
    }

    /// <summary>Makes sure that what is kept of the film was said since then, where the source answers; true when it answered now.</summary>
    public async Task<bool> LearnAsync(NamedFilm film, Instant since, CancellationToken cancellation)
    {
        // What a server named in its own words stays in it.
        if (_source is null || film.IsOwnWords) return false;
        var known = await database.ReadAsync(unit => FilmSheetStore.Find(unit, film.Id), cancellation);
        if (known?.AskedAt >= since) return false;
        var told = await AskAsync(_source, film, known?.Number ?? SourceFilm.NumberOf(film.Id), cancellation);
        if (told.IsAnswer) await KeepAsync(film.Id, told.Content, cancellation);
        return told.IsAnswer;
    }

    private async Task<Told<SourceSheet>> AskAsync(IFilmSource source, NamedFilm film, long? number, CancellationToken cancellation)
    {
        var patience = Patience();
        if (number is { } known) return await source.ReadAsync(known, patience, cancellation);
        var isImdbs = film.Id.Value.StartsWith("tt", StringComparison.Ordinal);
        var found = isImdbs ? await source.FindByImdbAsync(film.Id.Value, patience, cancellation) : await source.SearchAsync(film.OriginalTitle, Language.French, patience, cancellation);
        if (!found.IsAnswer) return default;
        foreach (var candidate in (isImdbs ? found.Content ?? [] : FilmMatch.Candidates(film, found.Content ?? [])).Take(MostSheetsRead))
        {
            var told = await source.ReadAsync(candidate.Number, patience, cancellation);
            if (!told.IsAnswer || (told.Content is { } sheet && (isImdbs || FilmMatch.HasSameDirector(film, sheet)))) return told;
        }

        return Told<SourceSheet>.None;
    }

    private async Task KeepAsync(FilmId film, SourceSheet? sheet, CancellationToken cancellation)
    {
        try
        {
            await database.WriteAsync(
                unit =>
                {
                    FilmSheetStore.Keep(unit, film, sheet);
                    if (sheet is not null && SourceFilm.NumberOf(film) is not null) NamedFilmStore.Renew(unit, sheet.Named);
                    return true;
                },
                cancellation);
        }
        catch (StorageUnavailable)
        {
            // It is only what the source will say again: whoever waits for a film gets it all the same.
        }
    }

    private Patience Patience() => new(wireTime, Longest);
}
