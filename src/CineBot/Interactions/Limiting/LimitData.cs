using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Interactions.Limiting;

/// <summary>What the limits keep about people, for a day, and about servers.</summary>
internal sealed class LimitData : IPersonalData, ICommunityData
{
    public IReadOnlyList<PersonalTable> Tables { get; } = [new("limit_acts", "member_id", Erasure.Delete, "data.limit_acts") { Read = LimitPeopleStore.RowsOf }];

    public IEnumerable<MemberId> People(IReadUnit unit) => Everyone.By(member => LimitPeopleStore.Next(unit, member));

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        LimitPeopleStore.Delete(unit, member);
        return [];
    }

    public void Purge(WriteUnit unit, GuildId guild) => LimitPeopleStore.Purge(unit, guild);
}
