using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Charter;

/// <summary>What is kept of people around the charter: who agreed to what, and who published it.</summary>
internal sealed class CharterData(CharterRoleDesk roles) : IPersonalData, ICommunityData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("charter_acceptances", "member_id", Erasure.Delete, "data.charter_acceptances") { Read = AcceptanceStore.RowsOf },
        new("charters", "published_by_member_id", Erasure.Unname, "data.charters") { Read = AcceptanceStore.PublishedBy, WhyKept = "data.charters_kept" },
    ];

    public IEnumerable<MemberId> People(IReadUnit unit) =>
    [
        .. Everyone.By(member => AcceptanceStore.Next(unit, member)),
        .. Everyone.By(member => AcceptanceStore.NextPublisher(unit, member)),
    ];

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        roles.Forget(unit, member);
        AcceptanceStore.Delete(unit, member);
        return [];
    }

    public void Purge(WriteUnit unit, GuildId guild) => CharterStore.Purge(unit, guild);
}
