using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Members;
using CineBot.Storage;

namespace CineBot.Features.Charter.Safeguards;

/// <summary>Hears what became of the role of a safeguard; who began it, and who has the case in hand, are told what is lacking.</summary>
internal sealed class SafeguardActs : IMemberActSource
{
    public string Kind => Safeguard.About;

    public IReadOnlyList<MemberId> Askers(IReadUnit unit, CardRef about)
    {
        if (SafeguardStore.Find(unit, about.Guild, about.Number) is not { } safeguard || CaseFileStore.Find(unit, safeguard.Guild, safeguard.CaseNumber) is not { } one) return [];
        var free = FreeModeratorStore.Of(unit, one);
        return [.. AssignmentStore.Free(unit, one).Concat(safeguard.BegunBy is { } begun && free.Contains(begun) ? [begun] : []).Distinct()];
    }

    public IReadOnlyList<Button> Ways(IReadUnit unit, CardRef about) =>
        SafeguardStore.Find(unit, about.Guild, about.Number) is { } safeguard && CaseFileStore.Find(unit, safeguard.Guild, safeguard.CaseNumber) is { } one ? [HandLetters.Open(one)] : [];

    public void Done(WriteUnit unit, MemberAct act)
    {
        if (SafeguardStore.Find(unit, act.Guild, act.About.Number) is { EndedAt: null, Obstacle: not null } safeguard) SafeguardStore.Save(unit, safeguard with { Obstacle = null });
    }

    public void GivenUp(WriteUnit unit, MemberAct act, Obstacle obstacle)
    {
        if (SafeguardStore.Find(unit, act.Guild, act.About.Number) is { EndedAt: null } safeguard) SafeguardStore.Save(unit, safeguard with { Obstacle = MeasureActs.Of(obstacle) });
    }
}
