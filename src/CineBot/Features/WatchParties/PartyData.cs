using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>What watch parties keep about people and servers.</summary>
internal sealed class PartyData(Seating seating) : IPersonalData, ICommunityData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("parties", "host_member_id", Erasure.Unname, "data.parties") { Read = PartyPeopleStore.HostedBy, WhyKept = "data.parties_kept" },
        new("parties", "co_host_member_id", Erasure.Unname, "data.parties_co_host") { Read = PartyPeopleStore.CoHostedBy, WhyKept = "data.parties_co_host_kept" },
        new("sign_ups", "member_id", Erasure.Delete, "data.sign_ups") { Read = PartyPeopleStore.SignUpsOf },
        new("hand_overs", "from_member_id", Erasure.Delete, "data.hand_overs") { Read = PartyPeopleStore.HandedOverBy },
        new("hand_overs", "to_member_id", Erasure.Delete, "data.hand_overs_to_you") { Read = PartyPeopleStore.HandedOverTo },
    ];

    public IEnumerable<MemberId> People(IReadUnit unit) =>
    [
        .. Everyone.By(member => PartyPeopleStore.NextHost(unit, member)),
        .. Everyone.By(member => PartyPeopleStore.NextCoHost(unit, member)),
        .. Everyone.By(member => PartyPeopleStore.NextSignedUp(unit, member)),
        .. Everyone.By(member => PartyPeopleStore.NextHandingOver(unit, member)),
        .. Everyone.By(member => PartyPeopleStore.NextAsked(unit, member)),
    ];

    /// <summary>Their seats are free for those who wait.</summary>
    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        var places = PartyPeopleStore.PlacesOf(unit, member);
        PartyPeopleStore.Delete(unit, member);
        foreach (var place in places)
            if (PartyStore.Find(unit, place.Guild, place.Number) is { } party) seating.Free(unit, party);
        return [.. places.Select(place => new CardRef(place.Guild, PartyCard.CardKind, place.Number))];
    }

    public void Purge(WriteUnit unit, GuildId guild) => PartyStore.Purge(unit, guild);
}
