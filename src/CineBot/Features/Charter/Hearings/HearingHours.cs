using CineBot.Features.Charter.Cases;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Hearings;

/// <summary>What the hour asks of hearings: to invite the person concerned where nothing more is said of the facts, and to wait no longer for who says nothing.</summary>
internal sealed class HearingHours(HearingDesk desk) : ICaseDuty
{
    public bool IsDue(IReadUnit unit, Instant now) => HearingStore.IsAnyDue(unit, now) || HearingVoiceStore.IsAnySilent(unit, now);

    public int Strike(WriteUnit unit, int atMost)
    {
        var due = HearingStore.Due(unit, unit.Now, atMost);
        foreach (var (guild, number) in due) Strike(unit, CaseFileStore.Find(unit, guild, number)!);
        return due.Count + HearingVoiceStore.Silence(unit);
    }

    private void Strike(WriteUnit unit, Case one)
    {
        // One that was found to be grave meanwhile waits for moderators; one that is over, for nobody.
        if (one.State is CaseState.Hearing && !one.IsGrave) desk.InviteConcerned(unit, one);
        else HearingStore.Settle(unit, one);
    }
}
