using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Settings;

/// <summary>What the settings of servers keep about people.</summary>
internal sealed class SettingsData : IPersonalData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("moderators", "member_id", Erasure.Delete, "data.moderators") { Read = ModeratorStore.RowsOf },
    ];

    public IEnumerable<MemberId> People(IReadUnit unit) => Everyone.By(member => ModeratorStore.Next(unit, member));

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        ModeratorStore.Delete(unit, member);
        return [];
    }
}
