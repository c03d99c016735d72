using CineBot.Interactions.Outgoing.Threads;
using CineBot.Storage;

namespace CineBot.Interactions.Outgoing;

/// <summary>What the outbox, the waiting messages and the drafts keep about people.</summary>
internal sealed class OutgoingData(PrivateThreads threads) : IPersonalData, ICommunityData
{
    public IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new("form_drafts", "member_id", Erasure.Delete, "data.form_drafts") { Read = OutgoingPeopleStore.DraftsOf },
        new("messages", "member_id", Erasure.Delete, "data.messages") { Read = OutgoingPeopleStore.MessagesOf },
        new("private_channels", "member_id", Erasure.Delete, "data.private_channels") { Read = PrivateChannelStore.Of },
        new("private_thread_people", "member_id", Erasure.Delete, "data.private_thread_people") { Read = ThreadPeopleStore.ExportOf },
        new("outbox", "member_id", Erasure.Delete, "data.outbox") { Read = OutgoingPeopleStore.NoticesOf },
    ];

    public IEnumerable<MemberId> People(IReadUnit unit) =>
    [
        .. Everyone.By(member => OutgoingPeopleStore.NextWithDraft(unit, member)),
        .. Everyone.By(member => OutgoingPeopleStore.NextWithMessage(unit, member)),
        .. Everyone.By(member => OutgoingPeopleStore.NextWithNotice(unit, member)),
        .. Everyone.By(member => PrivateChannelStore.Next(unit, member)),
        .. Everyone.By(member => ThreadPeopleStore.Next(unit, member)),
        .. OutgoingPeopleStore.Named(unit),
    ];

    public IReadOnlyList<CardRef> Erase(WriteUnit unit, MemberId member)
    {
        OutgoingPeopleStore.Delete(unit, member);
        PrivateChannelStore.Delete(unit, member);
        threads.Leave(unit, member);
        OutgoingPeopleStore.Unname(unit, member);
        OutgoingPeopleStore.UnnameInDrafts(unit, member);
        return [];
    }

    public void Purge(WriteUnit unit, GuildId guild)
    {
        CardBook.Purge(unit, guild);
        OutboxStore.Purge(unit, guild);
        PrivateThreadStore.Purge(unit, guild);
        unit.Execute("DELETE FROM messages WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM form_drafts WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM counters WHERE guild_id = @guild", new { guild });
    }
}
