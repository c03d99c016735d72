using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>
/// What cases keep about people. Whoever reported finds their own reports; the person concerned what they were told of, and never who reported; a moderator what
/// they did, but of cases that are closed to them now nothing.
/// </summary>
internal sealed class CaseData(ErasureLog erasures) : IPersonalData, ICommunityData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("case_reports", "member_id", Erasure.Unname, "data.case_reports") { Read = CasePeopleStore.ReportsOf, Withheld = ["number", "report"], WhyKept = "data.case_reports_kept" },
        new("case_parties", "member_id", Erasure.Unname, "data.case_parties") { Read = CasePeopleStore.PartsOf, Withheld = ["number", "party", "pseudonym", "since_at"], WhyKept = "data.case_parties_kept" },
        new("case_evidence", "author_member_id", Erasure.Unname, "data.case_evidence") { Read = CasePeopleStore.EvidenceOf, Withheld = ["number", "evidence", "taken_at"], WhyKept = "data.case_evidence_kept" },
        new("case_events", "actor_member_id", Erasure.Unname, "data.case_events") { Read = CasePeopleStore.DoneBy, Withheld = ["number", "event"], WhyKept = "data.case_events_kept" },
        new("case_votes", "member_id", Erasure.Unname, "data.case_votes") { Read = CasePeopleStore.VotesOf, Withheld = ["number", "vote", "pseudonym"], WhyKept = "data.case_votes_kept" },
        new("case_assignments", "member_id", Erasure.Delete, "data.case_assignments") { Read = CasePeopleStore.InHandsOf, Withheld = ["number"] },
        new("report_snapshots", "member_id", Erasure.Delete, "data.report_snapshots") { Read = CasePeopleStore.SnapshotsOf, Withheld = ["number", "files"] },
        // That somebody is about to report them is that person's secret until they do.
        new("report_snapshots", "author_member_id", Erasure.Delete, "data.report_snapshots_of") { Read = (_, _) => [], IsOthersSecret = true },
    ];

    public IEnumerable<MemberId> People(IReadUnit unit) =>
    [
        .. Everyone.By(member => CasePeopleStore.NextReporting(unit, member)),
        .. Everyone.By(member => CasePeopleStore.NextParty(unit, member)),
        .. Everyone.By(member => CasePeopleStore.NextAuthor(unit, member)),
        .. Everyone.By(member => CasePeopleStore.NextActor(unit, member)),
        .. Everyone.By(member => CasePeopleStore.NextVoting(unit, member)),
        .. Everyone.By(member => CasePeopleStore.NextInHand(unit, member)),
        .. Everyone.By(member => CasePeopleStore.NextSnapshot(unit, member)),
        .. Everyone.By(member => CasePeopleStore.NextSnapshotAuthor(unit, member)),
    ];

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        CaseErasureStore.Erase(unit, member, erasures.PseudonymOf(member));
        return [];
    }

    public void Purge(WriteUnit unit, GuildId guild) => CaseFileStore.Purge(unit, guild);
}
