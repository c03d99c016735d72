using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Reminders;

/// <summary>What reminders keep about people and servers.</summary>
internal sealed class ReminderData : IPersonalData, ICommunityData
{
    public IReadOnlyList<PersonalTable> Tables { get; } = [new("reminder_choices", "member_id", Erasure.Delete, "data.reminder_choices") { Read = ReminderStore.RowsOf }];

    public IEnumerable<MemberId> People(IReadUnit unit) => Everyone.By(member => ReminderStore.Next(unit, member));

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        ReminderStore.Delete(unit, member);
        return [];
    }

    public void Purge(WriteUnit unit, GuildId guild) => ReminderStore.Purge(unit, guild);
}
