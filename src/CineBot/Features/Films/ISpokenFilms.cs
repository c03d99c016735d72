using CineBot.Storage;

namespace CineBot.Features.Films;

/// <summary>The films that a server speaks of and that people list, beyond what the catalogue knows.</summary>
internal interface ISpokenFilms
{
    /// <summary>Those that the server spoke of last.</summary>
    IReadOnlyList<NamedFilm> Recent(IReadUnit unit, GuildId guild, int atMost);

    /// <summary>Whether the server speaks of it: a film that one server named itself is read in that server only.</summary>
    bool IsOfServer(IReadUnit unit, GuildId guild, FilmId film);

    /// <summary>Whether it is on a list of the person's own.</summary>
    bool IsListedBy(IReadUnit unit, MemberId member, FilmId film);

    /// <summary>The film of a recommendation by its number; null where the server has none.</summary>
    FilmId? Recommended(IReadUnit unit, GuildId guild, long number);
}
