using CineBot.Features.Films;
using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.Digests;

/// <summary>The watch parties of the next eight days: the film and the hour, never where it is nor who comes.</summary>
internal sealed class ComingParties : IDigestSource, IScheduledFilms
{
    private const int MostParties = 5;

    private static readonly Duration Soon = Duration.FromDays(8);

    public DigestSection Section => DigestSection.Parties;

    public bool IsNews => true;

    public DigestPart? Read(IReadUnit unit, DigestWeek week)
    {
        var coming = DigestPartyStore.Coming(unit, week, week.To, week.To + Soon).Where(party => week.Reader is not { } reader || party.Host is not { } host || !KeptAwayStore.AreApart(unit, reader, host)).ToList();
        if (coming.Count == 0) return null;
        return new(
        [
            .. coming.Take(MostParties).Select(party => new Line(new("digest.party", party.Film!.Title, party.Time!.At))),
            .. coming.Count > MostParties ? [new Note(new("digest.more_parties", (long)(coming.Count - MostParties), new CommandName("watch-parties")))] : Array.Empty<Block>(),
        ], new("digest.count.parties", (long)coming.Count));
    }

    public bool IsScheduled(IReadUnit unit, GuildId guild, FilmId film) => DigestPartyStore.IsScheduled(unit, guild, film);
}
