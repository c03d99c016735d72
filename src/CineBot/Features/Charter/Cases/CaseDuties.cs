using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>What the other parts of the charter have to do by the hour, and to forget with a case.</summary>
internal sealed class CaseDuties(IEnumerable<ICaseDuty> duties, IEnumerable<ICaseKept> kept)
{
    public bool IsAnyDue(IReadUnit unit, Instant now) => duties.Any(duty => duty.IsDue(unit, now));

    public int Strike(WriteUnit unit, int atMost) => duties.Sum(duty => duty.IsDue(unit, unit.Now) ? duty.Strike(unit, atMost) : 0);

    public void Empty(WriteUnit unit, Case one)
    {
        foreach (var part in kept) part.Empty(unit, one);
    }
}
