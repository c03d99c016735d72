using CineBot.Features.Calls.Screening;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls;

/// <summary>
/// Keeps what its owners make of a call, whichever part of it they change and whatever its state: who agreed to a date, a place or hours that are no
/// longer those is asked again, and no seat is taken from anybody.
/// </summary>
internal sealed class CallEditing(CallDesk desk, CallScreening screening, Holding holding)
{
    private const CallChange Agreed = CallChange.Dates | CallChange.Place | CallChange.Hours;

    /// <summary>The call as it is then kept; held, where what was added to an announced one is for a moderator to look at.</summary>
    /// <exception cref="Refusal">Its state forbids it, or a role would have fewer seats than are taken.</exception>
    public Call Keep(WriteUnit unit, CallSheet before, CallSheet after)
    {
        var change = Difference(before, after);
        var action = (change & Agreed) != CallChange.None ? CallAction.Move : CallAction.Describe;
        var kept = Dated(unit.Now, before.Call, after with { Call = after.Call with { State = before.Call.After(action).State } });
        if (action is CallAction.Move && kept.PublishedAt is not null) kept = kept with { Sequence = kept.Sequence + 1 };
        CallStore.Save(unit, kept);
        if (change.HasFlag(CallChange.Dates)) CallDayStore.Set(unit, kept.Guild, kept.Number, Numbered(before.Days, after.Days));
        var freed = change.HasFlag(CallChange.Roles) ? SetRoles(unit, before, after) : [];
        desk.Save(unit, kept, action, change);
        if (kept.State is not CallState.Draft)
            foreach (var role in freed) desk.Free(unit, kept, role);
        return Screened(unit, before, after with { Call = kept });
    }

    // Once nobody may look at it any more, what would be held is refused.
    private Call Screened(WriteUnit unit, CallSheet before, CallSheet after)
    {
        if (after.Call.State is CallState.Draft || screening.NewIn(unit, before, after) is not [var first, ..]) return after.Call;
        if (CallStates.Allows(after.Call.State, CallAction.Hold)) return holding.Hold(unit, after.Call);
        throw new Refusal(first.Why);
    }

    /// <summary>What of it is no longer as people agreed to.</summary>
    public static CallChange Difference(CallSheet before, CallSheet after) =>
        (Same(before.Days, after.Days) ? CallChange.None : CallChange.Dates)
        | ((before.Call.PlaceCode, before.Call.PlaceWords) == (after.Call.PlaceCode, after.Call.PlaceWords) ? CallChange.None : CallChange.Place)
        | ((before.Call.Hours, before.Call.IsNight) == (after.Call.Hours, after.Call.IsNight) ? CallChange.None : CallChange.Hours)
        | (before.Roles.SequenceEqual(after.Roles) ? CallChange.None : CallChange.Roles);

    private static bool Same(IReadOnlyList<CallDay> before, IReadOnlyList<CallDay> after) =>
        before.Select(day => day with { Day = 0 }).ToHashSet().SetEquals(after.Select(day => day with { Day = 0 }));

    // A new first day moves the end of applications with it, unless that was said at the same time.
    private static Call Dated(Instant now, Call before, CallSheet sheet)
    {
        var shooting = sheet.Days.Where(day => !day.IsRain).ToList();
        Instant? first = shooting.Count > 0 ? shooting.Min(day => day.At) : null, last = shooting.Count > 0 ? sheet.Days.Max(day => day.End(sheet.Call.Zone)) : null;
        var dated = sheet.Call with { FirstDay = first, LastDay = last };
        if (first != before.FirstDay && dated.ClosesAt == before.ClosesAt) dated = dated with { ClosesAt = before.PublishedAt is null ? null : CallTimes.ClosesAt(now, first) };
        return last != before.LastDay && before.PublishedAt is not null ? dated with { ExpiresAt = CallTimes.ExpiresAt(now, last) } : dated;
    }

    // A day that stays keeps its number: what people said of it stays right.
    private static IEnumerable<CallDay> Numbered(IReadOnlyList<CallDay> before, IReadOnlyList<CallDay> after)
    {
        var next = before.Select(day => day.Day).DefaultIfEmpty().Max();
        foreach (var day in after) yield return day with { Day = before.FirstOrDefault(known => known.At == day.At && known.IsRain == day.IsRain)?.Day ?? ++next };
    }

    // Those with more seats than before, or with fewer of them kept for newcomers.
    private static List<long> SetRoles(WriteUnit unit, CallSheet before, CallSheet after)
    {
        var (guild, number) = (after.Call.Guild, after.Call.Number);
        foreach (var gone in before.Roles.Where(role => after.Roles.All(kept => kept.Role != role.Role)))
        {
            if (CallRoleStore.IsAnybodyIn(unit, guild, number, gone.Role)) throw new Refusal("call.role_in_use", CallFacts.Name(gone));
            CallRoleStore.Drop(unit, guild, number, gone.Role);
        }

        foreach (var role in after.Roles)
        {
            var taken = CallRoleStore.CountHeld(unit, guild, number, role.Role);
            if (role.Seats < taken) throw new Refusal("call.seats_taken", taken, CallFacts.Name(role));
            CallRoleStore.Set(unit, guild, number, role);
        }

        return [.. after.Roles.Where(role => before.Roles.FirstOrDefault(known => known.Role == role.Role) is { } known && (role.Seats > known.Seats || role.NewcomerSeats < known.NewcomerSeats)).Select(role => role.Role)];
    }
}
