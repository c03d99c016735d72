using CineBot.Storage;

namespace CineBot.Features.Films.Identity;

/// <summary>What a feature keeps of films by their ids.</summary>
internal interface IFilmReferences
{
    /// <summary>
    /// All that was said, wished for or announced of the one film is said of the other from now on, in the same unit; both are kept until then. Nothing is lost, and
    /// where both have it, it is there once.
    /// </summary>
    void Rename(WriteUnit unit, FilmId from, FilmId to);
}
