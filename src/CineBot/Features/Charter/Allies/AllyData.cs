using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Charter.Allies;

/// <summary>
/// What is kept of allies: that somebody was asked, and what they answered. It must come before the voices that they stand beside lose their names, or go.
/// </summary>
internal sealed class AllyData : IPersonalData, ICommunityData, ICaseKept
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("allies", "member_id", Erasure.Delete, "data.allies") { Read = AllyStore.RowsOf, Withheld = ["ally", "voice", "word"] },
    ];

    public IEnumerable<MemberId> People(IReadUnit unit) => Everyone.By(member => AllyStore.Next(unit, member));

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        // What they wrote to somebody whom they asked may wait there still.
        foreach (var beside in AllyStore.Beside(unit, member).GroupBy(ally => ally.Guild)) Outbox.Forget(unit, beside.Key, beside.Select(ally => ally.Code));
        AllyStore.Erase(unit, member);
        return [];
    }

    /// <summary>Their rows go with the voices.</summary>
    public void Empty(WriteUnit unit, Case one) => Outbox.Forget(unit, one.Guild, AllyStore.Of(unit, one).Select(ally => ally.Code));

    public void Purge(WriteUnit unit, GuildId guild) => AllyStore.Purge(unit, guild);
}
