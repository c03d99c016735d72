using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Calls.Ages;

/// <summary>What is kept of people's ages: the bracket that they declared, and when.</summary>
internal sealed class AgeData : IPersonalData
{
    public IReadOnlyList<PersonalTable> Tables { get; } = [new("age_brackets", "member_id", Erasure.Delete, "data.age_brackets") { Read = AgeStore.RowsOf }];

    public IEnumerable<MemberId> People(IReadUnit unit) => Everyone.By(member => AgeStore.Next(unit, member));

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        AgeStore.Delete(unit, member);
        return [];
    }
}
