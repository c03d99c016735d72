using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Charter.Measures;

/// <summary>What measures keep about people: whom they are about finds those they were told of, a moderator what they proposed.</summary>
internal sealed class MeasureData(MeasureErasure erasure) : IPersonalData, ICommunityData
{
    private static readonly string[] Withheld =
        ["number", "measure", "role_id", "obstacle", "decided_at", "notify_at", "carry_at", "asked_at", "review_at", "shorter_at", "look_at", "next_at"];

    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("measures", "member_id", Erasure.Unname, "data.measures") { Read = MeasurePeopleStore.About, Withheld = Withheld, WhyKept = "data.measures_kept" },
        new("measures", "proposed_by_member_id", Erasure.Unname, "data.measures_proposed") { Read = MeasurePeopleStore.ProposedBy, Withheld = Withheld, WhyKept = "data.measures_proposed_kept" },
    ];

    public IEnumerable<MemberId> People(IReadUnit unit) =>
    [
        .. Everyone.By(member => MeasurePeopleStore.Next(unit, member)),
        .. Everyone.By(member => MeasurePeopleStore.NextProposing(unit, member)),
    ];

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        erasure.Leave(unit, member);
        MeasurePeopleStore.Erase(unit, member);
        return [];
    }

    /// <summary>Measures themselves go with their cases.</summary>
    public void Purge(WriteUnit unit, GuildId guild) => PauseRoleStore.Purge(unit, guild);
}
