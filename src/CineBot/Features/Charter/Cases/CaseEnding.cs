using CineBot.Features.Charter.Notices;
using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>
/// Tells whoever had heard that something about them was looked at that it is over and that nothing was decided: the same words whether it was laid aside or taken
/// back, which is nothing of theirs.
/// </summary>
internal sealed class CaseEnding(NoticeDesk notices) : INoticeSamples
{
    public void Tell(WriteUnit unit, Case one)
    {
        foreach (var party in CasePartyStore.Of(unit, one).Where(party => party.Part is CasePart.Concerned && party.ToldAt is not null))
            if (party.Member is { } member) notices.Send(unit, one, member, Over());
    }

    public IEnumerable<Notice> All() => [Over()];

    private static Notice Over() => new Notice("case-over", "case.over.title", ["case.over.what", "case.over.nothing"], []);
}
