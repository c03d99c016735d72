using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Series;

/// <summary>What series keep about people and servers.</summary>
internal sealed class SeriesData : IPersonalData, ICommunityData
{
    public IReadOnlyList<PersonalTable> Tables { get; } = [new("series_hosts", "member_id", Erasure.Delete, "data.series_hosts") { Read = SeriesHostStore.RowsOf }];

    public IEnumerable<MemberId> People(IReadUnit unit) => Everyone.By(member => SeriesHostStore.Next(unit, member));

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        SeriesHostStore.Delete(unit, member);
        return [];
    }

    public void Purge(WriteUnit unit, GuildId guild) => SeriesStore.Purge(unit, guild);
}
