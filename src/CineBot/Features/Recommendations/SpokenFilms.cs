using CineBot.Features.Films;
using CineBot.Features.Recommendations.Lists;
using CineBot.Storage;

namespace CineBot.Features.Recommendations;

/// <summary>The films of recommendations and lists.</summary>
internal sealed class SpokenFilms : ISpokenFilms
{
    public IReadOnlyList<NamedFilm> Recent(IReadUnit unit, GuildId guild, int atMost) => RecommendationStore.Recent(unit, guild, atMost);

    public bool IsOfServer(IReadUnit unit, GuildId guild, FilmId film) => RecommendationStore.Find(unit, guild, film) is not null;

    public bool IsListedBy(IReadUnit unit, MemberId member, FilmId film) => ListStore.Holds(unit, member, film);

    public FilmId? Recommended(IReadUnit unit, GuildId guild, long number) => RecommendationStore.Find(unit, guild, number)?.Film;
}
