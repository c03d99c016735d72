using CineBot.Features.Films.Sources;
using CineBot.Storage;

namespace CineBot.Features.Films.Identity;

/// <summary>
/// Sees to it that one film has one id: whenever the catalogue changed, and at every start, films that people here spoke of go on under the catalogue's id where it
/// holds them now, with all that was said of them.
/// </summary>
internal sealed class Reunion(Database database, FilmIdentity identity, IEnumerable<IFilmReferences> references)
{
    private const int AtOnce = 200;
    private (long Length, long WrittenAt)? _seen;

    public async Task RoundAsync(CancellationToken cancellation)
    {
        var edition = identity.Edition;
        if (edition == _seen) return;
        var after = "";
        while (await database.ReadAsync(unit => RenameStore.Kept(unit, after, AtOnce), cancellation) is { Count: > 0 } films)
        {
            foreach (var film in films) await LookAtAsync(film, cancellation);
            after = films[^1].Value;
        }

        _seen = edition;
    }

    private async Task LookAtAsync(FilmId id, CancellationToken cancellation)
    {
        var (film, imdb, isTitled) = await database.ReadAsync(unit => (NamedFilmStore.Find(unit, id), FilmSheetStore.Find(unit, id)?.Imdb, TitleStore.Knows(unit, id)), cancellation);
        if (film is null) return;
        if (identity.Of(film, imdb) is { } same && same.Id != id) await UniteAsync(film, NamedFilm.Of(same), cancellation);
        else if (!isTitled) await database.WriteAsync(unit => Note(unit, film), cancellation);
    }

    private Task<bool> UniteAsync(NamedFilm film, NamedFilm same, CancellationToken cancellation) => database.WriteAsync(
        unit =>
        {
            NamedFilmStore.Keep(unit, same);
            foreach (var reference in references) reference.Rename(unit, film.Id, same.Id);
            RenameStore.Rename(unit, film.Id, same.Id);
            return true;
        },
        cancellation);

    // Films that were kept before their titles were.
    private static bool Note(WriteUnit unit, NamedFilm film)
    {
        TitleStore.Keep(unit, film);
        return true;
    }
}
