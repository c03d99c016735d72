using CineBot.Features.Films;
using CineBot.Features.Films.Identity;
using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>The films of parties and votes go on under another id; what was announced of them stays as it was announced.</summary>
internal sealed class PartyFilms : IFilmReferences
{
    public void Rename(WriteUnit unit, FilmId from, FilmId to) => PartyFilmStore.Rename(unit, from, to);
}
