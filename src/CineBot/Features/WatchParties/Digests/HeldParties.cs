using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Digests;

/// <summary>Those who held a watch party.</summary>
internal sealed class HeldParties : IDigestSource
{
    private const int MostPeople = 8;

    public DigestSection Section => DigestSection.Thanks;

    public bool IsNews => true;

    public DigestPart? Read(IReadUnit unit, DigestWeek week)
    {
        var (hosts, others) = week.Choose(DigestPartyStore.Held(unit, week).Where(party => party.Host is not null).GroupBy(party => party.Host!.Value), host => host.Key, MostPeople);
        if (hosts.Count == 0) return null;
        return new(
        [
            .. hosts.Select(Draw),
            .. others > 0 ? [new Note(new("digest.more_hosts", others))] : Array.Empty<Block>(),
        ], new("digest.count.hosts", hosts.Count + others));
    }

    private static Line Draw(IGrouping<MemberId, Party> host) =>
        new(new("digest.hosted", host.Key, new Listing([.. host.Where(party => party.Film is not null).Select(party => new Text("digest.title", party.Film!.Title))])));
}
