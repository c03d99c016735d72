using CineBot.Features.Films;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>What a line of a list means here: one film, some to choose from, or none that is known.</summary>
internal sealed record FilmMatch(ListedFilm Line, FilmId? Film, IReadOnlyList<FilmId> Candidates);

/// <summary>
/// Finds the films that lists name, by title and year: written otherwise is the same title, and a year more or less is the same year, since a film is
/// shown at a festival before it comes out. Nothing is guessed: of several, the person says which. One list at a time, since a long one takes a while.
/// </summary>
internal sealed class FilmMatching(FilmCatalogue catalogue) : IDisposable
{
    private const int MostCandidates = 5;

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary><paramref name="own"/> are the films that the person lists already: among them are titles that no catalogue knows.</summary>
    public async Task<IReadOnlyList<FilmMatch>> MatchAsync(IReadOnlyList<ListedFilm> lines, OwnFilms own, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => Match(lines, own, cancellation), cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private List<FilmMatch> Match(IReadOnlyList<ListedFilm> lines, OwnFilms own, CancellationToken cancellation)
    {
        var matches = new List<FilmMatch>(lines.Count);
        foreach (var line in lines)
        {
            cancellation.ThrowIfCancellationRequested();
            matches.Add(Match(line, own));
        }

        return Doubted(matches);
    }

    // Where the files tell two films apart and one was found for both, at least one of them is another: the person says which.
    private static List<FilmMatch> Doubted(List<FilmMatch> matches)
    {
        var shared = matches.Where(match => match.Film is not null).GroupBy(match => match.Film)
            .Where(film => film.Select(match => match.Line.Uri).OfType<string>().Distinct().Count() > 1).Select(film => film.Key).ToHashSet();
        return [.. matches.Select(match => match.Film is { } film && shared.Contains(film) ? match with { Film = null, Candidates = [film] } : match)];
    }

    private FilmMatch Match(ListedFilm line, OwnFilms own)
    {
        if (own.Find(line) is { } listed) return new(line, listed, []);
        if (line.Id is { } id && catalogue.Find(new(id)) is { } named && IsTitled(named, line.Title)) return new(line, named.Id, []);
        var near = Near(catalogue.Titled(line.Title), line);
        var whole = near.Where(film => IsTitled(film, line.Title)).ToList();
        if (whole.Count > 0) near = whole;
        var sameYear = near.Where(film => film.Year == line.Year).ToList();
        if ((sameYear.Count > 0 ? sameYear : near) is [var only]) return new(line, only.Id, []);
        if (near.Count == 0) near = Near(catalogue.Holding(line.Title), line);
        return new(line, null, [.. near.Take(MostCandidates).Select(film => film.Id)]);
    }

    private static List<Film> Near(IReadOnlyList<Film> films, ListedFilm line) => [.. films.Where(film => line.Year is not { } year || film.Year is not { } own || Math.Abs(own - year) <= 1)];

    private static bool IsTitled(Film film, string title)
    {
        var folded = TitleFolding.Fold(title);
        return TitleFolding.Fold(film.OriginalTitle) == folded || TitleFolding.Fold(film.FrenchTitle) == folded || TitleFolding.Fold(film.EnglishTitle) == folded;
    }
}
