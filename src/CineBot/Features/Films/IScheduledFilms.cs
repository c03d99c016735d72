using CineBot.Storage;

namespace CineBot.Features.Films;

/// <summary>The films that a server is going to watch together.</summary>
internal interface IScheduledFilms
{
    bool IsScheduled(IReadUnit unit, GuildId guild, FilmId film);
}
