using CineBot.Features.Charter.Cases;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Safeguards;

/// <summary>A safeguard ends by itself, whoever forgets it; while it holds, the case goes on though everybody who reported took it back.</summary>
internal sealed class SafeguardDuty(SafeguardLife life) : ICaseDuty, ICaseKept, ICaseKeeping
{
    public bool IsDue(IReadUnit unit, Instant now) => SafeguardStore.IsAnyDue(unit, now);

    public int Strike(WriteUnit unit, int atMost)
    {
        var due = SafeguardStore.Due(unit, unit.Now, atMost);
        foreach (var safeguard in due) life.End(unit, CaseFileStore.Find(unit, safeguard.Guild, safeguard.CaseNumber)!, safeguard);
        return due.Count;
    }

    public void Empty(WriteUnit unit, Case one) => SafeguardStore.Empty(unit, one);

    public bool KeepsGoing(IReadUnit unit, Case one) => SafeguardStore.Holding(unit, one) is not null;
}
