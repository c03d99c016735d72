using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>Who may judge a case, and whether the outside contact must be named because too few may.</summary>
internal sealed class FreeModerators(IServers servers, ErasureLog erasures)
{
    /// <summary>Fewer than so many, and nobody here can judge it.</summary>
    private const int Enough = 2;

    /// <summary>Those who are free, the least busy first.</summary>
    public IReadOnlyList<MemberId> Of(IReadUnit unit, Case one)
    {
        var free = FreeModeratorStore.Of(unit, one);
        var returned = CasePartyStore.Pseudonyms(unit, one);
        return returned.Count == 0 ? free : [.. free.Where(member => !returned.Contains(erasures.PseudonymOf(member)))];
    }

    public bool IsOutside(IReadUnit unit, Case one) =>
        Of(unit, one).Count < Enough || (servers.Find(one.Guild)?.Owner is { } owner && CasePartyStore.Has(unit, one, owner, CasePart.Concerned));

    /// <summary>Looks again whether it is for the outside contact.</summary>
    public Case Look(WriteUnit unit, Case one)
    {
        var looked = one with { IsOutside = IsOutside(unit, one) };
        if (looked.IsOutside != one.IsOutside) CaseStore.Save(unit, looked);
        return looked;
    }
}
