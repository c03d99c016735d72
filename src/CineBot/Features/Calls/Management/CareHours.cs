using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Management;

/// <summary>
/// What the hour asks of calls: applications end, a call expires and its owner is told before, the shoot begins, ends and is archived; nobody applied for a
/// day; a silent owner is relieved; seats that no newcomer took are for everybody; drafts that nobody touches are forgotten. Each step is taken from what is stored, so that a crash leaves it due.
/// </summary>
internal sealed class CareHours(CallDesk desk, CallNews news, DraftCare drafts)
{
    /// <summary>An owner is told so long before their call expires.</summary>
    public static readonly Duration ToldBefore = Duration.FromDays(5);

    /// <summary>After so long without anybody, its owner is given ideas; older ones are left in peace.</summary>
    public static readonly Duration EmptyAfter = Duration.FromHours(24), EmptyUntil = Duration.FromHours(72);

    /// <summary>An owner on whom people rely is asked whether they are there so long before the first day, and has so long to say so.</summary>
    public static readonly Duration AskedBefore = Duration.FromDays(3), SilentAfter = Duration.FromHours(48);

    /// <summary>A film is archived so long after its last day.</summary>
    public static readonly Duration ArchivedAfter = Duration.FromDays(30);

    /// <summary>Everything that is due, at most a hundred of a kind.</summary>
    public int Strike(WriteUnit unit)
    {
        var now = unit.Now;
        return Each(CareDueStore.Beginning(unit, now), call => Step(unit, call, CallAction.Begin))
            + Each(KeptSeatStore.Due(unit, now, CallTimes.KeptUntil), call => Open(unit, call))
            + Each(CareDueStore.Closing(unit, now), call => Close(unit, call))
            + Each(CareDueStore.Expiring(unit, now), call => Expire(unit, call))
            + Each(CareDueStore.ExpiringUnread(unit, now), call => ExpireUnread(unit, call))
            + Each(CareDueStore.SoonExpiring(unit, now, now + ToldBefore), call => Warn(unit, call))
            + Each(Archiving(unit, now - ArchivedAfter), call => Step(unit, call, CallAction.Archive))
            + Each(CareDueStore.Wrapping(unit, now), call => Step(unit, call, CallAction.Wrap))
            + Each(CareDueStore.Empty(unit, now - EmptyUntil, now - EmptyAfter), call => Suggest(unit, call))
            + Each(CareDueStore.Unasked(unit, now, now + AskedBefore), call => Ask(unit, call))
            + Each(CareDueStore.Silent(unit, now - SilentAfter), call => Relieve(unit, call))
            + drafts.Strike(unit);
    }

    /// <summary>As <see cref="Strike"/> would find, without doing anything.</summary>
    public static bool IsAnythingDue(IReadUnit unit, Instant now) =>
        CareDueStore.Beginning(unit, now).Count + CareDueStore.Closing(unit, now).Count + CareDueStore.Expiring(unit, now).Count
        + CareDueStore.ExpiringUnread(unit, now).Count + CareDueStore.SoonExpiring(unit, now, now + ToldBefore).Count + Archiving(unit, now - ArchivedAfter).Count + CareDueStore.Wrapping(unit, now).Count
        + CareDueStore.Empty(unit, now - EmptyUntil, now - EmptyAfter).Count + CareDueStore.Unasked(unit, now, now + AskedBefore).Count
        + CareDueStore.Silent(unit, now - SilentAfter).Count + KeptSeatStore.Due(unit, now, CallTimes.KeptUntil).Count > 0 || DraftCare.IsAnythingDue(unit, now);

    private static IReadOnlyList<Call> Archiving(IReadUnit unit, Instant before) =>
        [.. CareDueStore.Archiving(unit, before), .. CareDueStore.ArchivingUndated(unit, before)];

    private static int Each(IReadOnlyList<Call> due, Action<Call> act)
    {
        foreach (var call in due) act(call);
        return due.Count;
    }

    private void Step(WriteUnit unit, Call call, CallAction action) => desk.Save(unit, call.After(action), action);

    private void Open(WriteUnit unit, Call call)
    {
        foreach (var role in CallRoleStore.OpenToAll(unit, call.Guild, call.Number)) desk.Free(unit, call, role);
    }

    private void Close(WriteUnit unit, Call call)
    {
        desk.Save(unit, call.After(CallAction.Close) with { ClosedAt = unit.Now }, CallAction.Close);
        news.TellOwners(unit, call, new("manage.news.closed", CallFacts.Name(call)), null, PanelButtons.Renew(call), PanelButtons.Manage(call));
    }

    private void Expire(WriteUnit unit, Call call)
    {
        desk.Save(unit, call.After(CallAction.Expire) with { ClosedAt = unit.Now }, CallAction.Expire);
        news.TellOwners(unit, call, new("manage.news.expired", CallFacts.Name(call)), null, PanelButtons.Renew(call), PanelButtons.Manage(call));
    }

    // It stays held, for nobody has looked at its words; but nobody waits for it any longer.
    private void ExpireUnread(WriteUnit unit, Call call)
    {
        CareStore.ToldExpiry(unit, call);
        desk.Save(unit, call.After(CallAction.Expire), CallAction.Expire);
        news.TellOwners(unit, call, new("manage.news.expired_held", CallFacts.Name(call)), null, PanelButtons.Manage(call));
    }

    private void Warn(WriteUnit unit, Call call)
    {
        CareStore.ToldExpiry(unit, call);
        news.TellOwners(unit, call, new("manage.news.expiring", CallFacts.Name(call), call.ExpiresAt!.Value), null, PanelButtons.Renew(call), PanelButtons.Manage(call));
    }

    private void Suggest(WriteUnit unit, Call call)
    {
        CareStore.ToldEmpty(unit, call);
        news.TellOwners(unit, call, new("manage.news.empty", CallFacts.Name(call), new Listing([.. Suggestions.For(CallSheet.Of(unit, call))])), null, PanelButtons.Change(call), PanelButtons.Manage(call));
    }

    private void Ask(WriteUnit unit, Call call)
    {
        CareStore.Asked(unit, call);
        news.Tell(unit, call, call.Owner!.Value, new("manage.news.there", CallFacts.Name(call), call.FirstDay!.Value), call.FirstDay.Value, PanelButtons.There(call), PanelButtons.Manage(call));
    }

    // The two change places: whoever was silent still holds it with the other.
    private void Relieve(WriteUnit unit, Call call)
    {
        var relieved = call.After(CallAction.HandOver) with { Owner = call.CoOwner, CoOwner = call.Owner };
        CareStore.There(unit, relieved);
        desk.Save(unit, relieved, CallAction.HandOver);
        news.TellOwners(unit, relieved, new("manage.news.relieved", CallFacts.Name(call), relieved.Owner!), null, PanelButtons.Manage(call));
    }
}
