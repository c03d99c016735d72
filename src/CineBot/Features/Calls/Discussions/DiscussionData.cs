using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Calls.Discussions;

/// <summary>What discussions keep about people and servers: that there are any. What is said in them lies in Discord, or waits as messages do.</summary>
internal sealed class DiscussionData(DiscussionDesk discussions) : IPersonalData, ICommunityData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("discussions", "holder_member_id", Erasure.Delete, "data.discussions") { Read = DiscussionPeopleStore.HeldBy },
        new("discussions", "applicant_member_id", Erasure.Delete, "data.discussions_applicant") { Read = DiscussionPeopleStore.AppliedBy },
    ];

    public IEnumerable<MemberId> People(IReadUnit unit) =>
        [.. Everyone.By(member => DiscussionPeopleStore.NextHolder(unit, member)), .. Everyone.By(member => DiscussionPeopleStore.NextApplicant(unit, member))];

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        foreach (var discussion in DiscussionStore.With(unit, member)) discussions.End(unit, discussion);
        return [];
    }

    public void Purge(WriteUnit unit, GuildId guild) => DiscussionStore.Purge(unit, guild);
}
