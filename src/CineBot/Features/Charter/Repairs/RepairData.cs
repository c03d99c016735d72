using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Threads;
using CineBot.Storage;

namespace CineBot.Features.Charter.Repairs;

/// <summary>What repairs keep about people; one that somebody leaves by erasing everything comes to nothing, and the case goes on.</summary>
internal sealed class RepairData(PrivateThreads threads, ErasureLog erasures) : IPersonalData, ICommunityData, ICaseKept
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("repair_people", "member_id", Erasure.Unname, "data.repair_people") { Read = RepairPeopleStore.RowsOf, Withheld = ["repair", "person", "pseudonym"], WhyKept = "data.repair_people_kept" },
    ];

    public IEnumerable<MemberId> People(IReadUnit unit) => Everyone.By(member => RepairPeopleStore.Next(unit, member));

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        foreach (var (guild, number) in RepairPeopleStore.With(unit, member)) Leave(unit, RepairStore.Find(unit, guild, number)!);
        RepairPeopleStore.Erase(unit, member, erasures.PseudonymOf(member));
        return [];
    }

    public void Purge(WriteUnit unit, GuildId guild) => RepairPeopleStore.Purge(unit, guild);

    // What was agreed on or said through the bot may still wait for somebody who never looked.
    public void Empty(WriteUnit unit, Case one)
    {
        Outbox.Forget(unit, one.Guild, RepairStore.Of(unit, one).SelectMany(repair => RepairPersonStore.Of(unit, repair)).Select(person => person.Code));
        RepairPeopleStore.Empty(unit, one);
    }

    private void Leave(WriteUnit unit, Repair repair)
    {
        PromiseStore.Forget(unit, repair);
        if (!repair.IsUnderway) return;
        RepairStore.Save(unit, repair with { State = RepairState.Refused, SettledAt = unit.Now });
        threads.End(unit, new(repair.Guild, Repair.Thread, repair.Number));
    }
}
