using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Calls;

/// <summary>What calls keep about people and servers.</summary>
internal sealed class CallData(CallDesk desk) : IPersonalData, ICommunityData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("calls", "owner_member_id", Erasure.Unname, "data.calls") { Read = CallPeopleStore.OwnedBy, WhyKept = "data.calls_kept" },
        new("calls", "co_owner_member_id", Erasure.Unname, "data.calls_co_owner") { Read = CallPeopleStore.CoOwnedBy, WhyKept = "data.calls_co_owner_kept" },
        new("calls", "listener_member_id", Erasure.Unname, "data.calls_listener") { Read = CallPeopleStore.ListenedToBy, WhyKept = "data.calls_co_owner_kept" },
        new("applications", "member_id", Erasure.Delete, "data.applications") { Read = CallPeopleStore.ApplicationsOf },
        new("call_passes", "member_id", Erasure.Delete, "data.call_passes") { Read = CallPeopleStore.PassesOf },
        new("call_questions", "member_id", Erasure.Delete, "data.call_questions") { Read = CallPeopleStore.QuestionsOf },
    ];

    public IEnumerable<MemberId> People(IReadUnit unit) =>
    [
        .. Everyone.By(member => CallPeopleStore.NextOwner(unit, member)),
        .. Everyone.By(member => CallPeopleStore.NextCoOwner(unit, member)),
        .. Everyone.By(member => CallPeopleStore.NextListener(unit, member)),
        .. Everyone.By(member => CallPeopleStore.NextApplicant(unit, member)),
        .. Everyone.By(member => CallPeopleStore.NextPassing(unit, member)),
        .. Everyone.By(member => CallPeopleStore.NextAsking(unit, member)),
    ];

    /// <summary>Their seats are free for those who wait; a call that they held alone is suspended until somebody takes it over.</summary>
    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        var (places, seats, alone) = (CallErasureStore.PlacesOf(unit, member), CallErasureStore.SeatsOf(unit, member), CallErasureStore.HeldAlone(unit, member));
        CallErasureStore.Delete(unit, member);
        foreach (var place in alone) Orphan(unit, place);
        foreach (var seat in seats) Free(unit, seat);
        return [.. places.Select(place => CallCard.RefTo(place.Guild, place.Number))];
    }

    public void Purge(WriteUnit unit, GuildId guild) => CallStore.Purge(unit, guild);

    private void Orphan(WriteUnit unit, CallErasureStore.Place place)
    {
        CallErasureStore.Unword(unit, place.Guild, place.Number);
        if (CallStore.Find(unit, place.Guild, place.Number) is { State: CallState.Published } call) desk.Save(unit, call.After(CallAction.Suspend), CallAction.Suspend);
    }

    private void Free(WriteUnit unit, CallErasureStore.Seated seat)
    {
        CallRoleStore.Give(unit, seat.Guild, seat.Number, seat.Role);
        if (CallStore.Find(unit, seat.Guild, seat.Number) is { } call) desk.Free(unit, call, seat.Role);
    }
}
