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
        var hosts = DigestPartyStore.Held(unit, week.Guild, week.From, week.To).Where(party => party.Host is not null).GroupBy(party => party.Host!.Value).Where(host => week.MayName(host.Key)).Take(MostPeople).ToList();
        return hosts.Count == 0 ? null : new([.. hosts.Select(Draw)], new("digest.count.hosts", (long)hosts.Count));
    }

    private static Line Draw(IGrouping<MemberId, Party> host) =>
        new(new("digest.hosted", host.Key, new Listing([.. host.Where(party => party.Film is not null).Select(party => new Text("digest.title", party.Film!.Title))])));
}
