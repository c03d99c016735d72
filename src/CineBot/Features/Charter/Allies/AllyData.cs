using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Charter.Allies;

/// <summary>What is kept of allies: that somebody was asked, and what they answered. It must come before the voices that they stand beside lose their names.</summary>
internal sealed class AllyData : IPersonalData, ICommunityData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("allies", "member_id", Erasure.Delete, "data.allies") { Read = AllyStore.RowsOf, Withheld = ["ally", "voice", "word"] },
    ];

    public IEnumerable<MemberId> People(IReadUnit unit) => Everyone.By(member => AllyStore.Next(unit, member));

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        AllyStore.Erase(unit, member);
        return [];
    }

    public void Purge(WriteUnit unit, GuildId guild) => AllyStore.Purge(unit, guild);
}
