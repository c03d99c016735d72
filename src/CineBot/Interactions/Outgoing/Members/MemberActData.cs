using CineBot.Storage;

namespace CineBot.Interactions.Outgoing.Members;

/// <summary>What is kept of what is done to people.</summary>
internal sealed class MemberActData : IPersonalData, ICommunityData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("member_acts", "member_id", Erasure.Delete, "data.member_acts") { Read = MemberActStore.Of, Withheld = ["number", "about_kind", "about_number", "attempts", "try_at"] },
    ];

    public IEnumerable<MemberId> People(IReadUnit unit) => Everyone.By(member => MemberActStore.Next(unit, member));

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        MemberActStore.Leave(unit, member);
        return [];
    }

    public void Purge(WriteUnit unit, GuildId guild) => MemberActStore.Purge(unit, guild);
}
