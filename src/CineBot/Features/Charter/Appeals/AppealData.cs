using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Charter.Appeals;

/// <summary>What appeals keep about people.</summary>
internal sealed class AppealData : IPersonalData, ICommunityData, ICaseKept
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("case_appeals", "member_id", Erasure.Unname, "data.case_appeals") { Read = AppealPeopleStore.OwnOf, Withheld = ["number"], WhyKept = "data.case_appeals_kept" },
        new("case_appeals", "entered_by_member_id", Erasure.Unname, "data.case_appeals_entered") { Read = AppealPeopleStore.EnteredBy, Withheld = ["number"], WhyKept = "data.case_appeals_kept" },
        new("appeal_proposals", "proposed_by_member_id", Erasure.Unname, "data.appeal_proposals") { Read = AppealPeopleStore.ProposedBy, Withheld = ["number", "proposal"], WhyKept = "data.appeal_proposals_kept" },
    ];

    public IEnumerable<MemberId> People(IReadUnit unit) =>
    [
        .. Everyone.By(member => AppealPeopleStore.NextAppealing(unit, member)),
        .. Everyone.By(member => AppealPeopleStore.NextEntering(unit, member)),
        .. Everyone.By(member => AppealPeopleStore.NextProposing(unit, member)),
    ];

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        AppealPeopleStore.Erase(unit, member);
        return [];
    }

    public void Empty(WriteUnit unit, Case one) => AppealPeopleStore.Empty(unit, one);

    public void Purge(WriteUnit unit, GuildId guild) => AppealPeopleStore.Purge(unit, guild);
}
