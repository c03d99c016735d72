using CineBot.Features.Calls.Directory;
using CineBot.Features.Calls.Matching;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Calls.Profiles;

/// <summary>What profiles, the directory and the matching keep about people and servers.</summary>
internal sealed class ProfileData : IPersonalData, ICommunityData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("profiles", "member_id", Erasure.Delete, "data.profiles") { Read = ProfilePeopleStore.ProfileOf },
        new("profile_roles", "member_id", Erasure.Delete, "data.profile_roles") { Read = ProfilePeopleStore.RolesOf },
        new("profile_away", "member_id", Erasure.Delete, "data.profile_away") { Read = ProfilePeopleStore.AwayOf },
        new("profile_servers", "member_id", Erasure.Delete, "data.profile_servers") { Read = ProfilePeopleStore.ServersOf },
        new("directory_entries", "member_id", Erasure.Delete, "data.directory_entries") { Read = ProfilePeopleStore.EntriesOf },
        new("contacts", "from_member_id", Erasure.Delete, "data.contacts") { Read = ContactPeopleStore.SentBy },
        new("contacts", "to_member_id", Erasure.Delete, "data.contacts_to_you") { Read = ContactPeopleStore.SentTo },
        new("asked", "member_id", Erasure.Delete, "data.asked") { Read = AskedStore.RowsOf },
    ];

    public IEnumerable<MemberId> People(IReadUnit unit) =>
    [
        .. Everyone.By(member => ProfilePeopleStore.Next(unit, member)),
        .. Everyone.By(member => ProfilePeopleStore.NextListed(unit, member)),
        .. Everyone.By(member => ContactPeopleStore.NextFrom(unit, member)),
        .. Everyone.By(member => ContactPeopleStore.NextTo(unit, member)),
        .. Everyone.By(member => AskedStore.Next(unit, member)),
    ];

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        ProfileDesk.Delete(unit, member);
        ContactPeopleStore.Delete(unit, member);
        AskedStore.Delete(unit, member);
        return [];
    }

    public void Purge(WriteUnit unit, GuildId guild)
    {
        EntryStore.Purge(unit, guild);
        ContactPeopleStore.Purge(unit, guild);
        AskedStore.Purge(unit, guild);
    }
}
