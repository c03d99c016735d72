using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Management;

/// <summary>Drafts are not for ever: their owners are told of one that lies there, and it is forgotten when they leave it so; never before they had time to read of it.</summary>
internal sealed class DraftCare(CallNews news)
{
    public static bool IsAnythingDue(IReadUnit unit, Instant now) =>
        IdleDraftStore.Untold(unit, now - CallTimes.DraftsIdle).Count + IdleDraftStore.Forgotten(unit, now - CallTimes.DraftsKept, now - CallTimes.DraftsWarned).Count > 0;

    public int Strike(WriteUnit unit)
    {
        var (idle, forgotten) = (IdleDraftStore.Untold(unit, unit.Now - CallTimes.DraftsIdle), IdleDraftStore.Forgotten(unit, unit.Now - CallTimes.DraftsKept, unit.Now - CallTimes.DraftsWarned));
        foreach (var draft in idle) Tell(unit, draft);
        foreach (var draft in forgotten) IdleDraftStore.Delete(unit, draft);
        return idle.Count + forgotten.Count;
    }

    private void Tell(WriteUnit unit, IdleDraft draft)
    {
        var call = CallStore.Find(unit, draft.Guild, draft.Number)!;
        var until = Instant.Max(draft.TouchedAt + CallTimes.DraftsKept, unit.Now + CallTimes.DraftsWarned);
        IdleDraftStore.Told(unit, draft);
        foreach (var owner in call.Owners) news.Tell(unit, call, owner, new("manage.news.idle", CallFacts.Name(call), until), until, PanelButtons.Preview(call), PanelButtons.Manage(call));
    }
}
