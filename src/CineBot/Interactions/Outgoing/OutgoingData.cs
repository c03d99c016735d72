using CineBot.Storage;

namespace CineBot.Interactions.Outgoing;

/// <summary>What the outbox, the waiting messages and the drafts keep about people.</summary>
internal sealed class OutgoingData : IPersonalData, ICommunityData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("form_drafts", "member_id", Erasure.Delete, "what was typed into a form that was refused, kept 24 hours"),
        new("messages", "member_id", Erasure.Delete, "messages that wait to be read"),
        new("outbox", "member_id", Erasure.Delete, "messages that are to be sent to the person"),
    ];

    public void Purge(WriteUnit unit, GuildId guild)
    {
        CardBook.Purge(unit, guild);
        OutboxStore.Purge(unit, guild);
        unit.Execute("DELETE FROM messages WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM form_drafts WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM counters WHERE guild_id = @guild", new { guild });
    }
}
