using CineBot.Features.Films;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>The films on a person's own lists, found again by the title and year under which an export names them.</summary>
internal sealed class OwnFilms
{
    private readonly Dictionary<string, NamedFilm> _byId;
    private readonly ILookup<(string Title, long? Year), NamedFilm> _byTitle;

    public OwnFilms(IReadOnlyList<NamedFilm> films)
    {
        _byId = films.ToDictionary(film => film.Id.Value, StringComparer.Ordinal);
        _byTitle = films.ToLookup(film => (TitleFolding.Fold(film.EnglishTitle), film.Year));
    }

    /// <summary>Null where it is not among them, or several are called so.</summary>
    public FilmId? Find(ListedFilm line)
    {
        if (line.Id is { } id && _byId.TryGetValue(id, out var named) && TitleFolding.Fold(named.EnglishTitle) == TitleFolding.Fold(line.Title)) return named.Id;
        return _byTitle[(TitleFolding.Fold(line.Title), line.Year)].ToList() is [var only] ? only.Id : null;
    }
}
