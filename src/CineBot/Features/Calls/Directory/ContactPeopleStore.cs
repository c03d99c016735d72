using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Directory;

/// <summary>The requests for contact that one person sent and got: read whole for them, and erased whole.</summary>
internal static class ContactPeopleStore
{
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> SentBy(IReadUnit unit, MemberId member) => unit.QueryRows(
        "SELECT guild_id, number, call_number, slug, words, state, asked_at, answered_at FROM contacts WHERE from_member_id = @member ORDER BY asked_at",
        new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> SentTo(IReadUnit unit, MemberId member) => unit.QueryRows(
        "SELECT guild_id, number, call_number, slug, words, state, asked_at, answered_at FROM contacts WHERE to_member_id = @member ORDER BY asked_at",
        new { member });

    public static MemberId? NextFrom(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT from_member_id FROM contacts WHERE from_member_id > @after ORDER BY from_member_id LIMIT 1", new { after });

    public static MemberId? NextTo(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT to_member_id FROM contacts WHERE to_member_id > @after ORDER BY to_member_id LIMIT 1", new { after });

    public static void Delete(WriteUnit unit, MemberId member)
    {
        unit.Execute("DELETE FROM contacts WHERE from_member_id = @member", new { member });
        unit.Execute("DELETE FROM contacts WHERE to_member_id = @member", new { member });
    }

    public static int Sweep(WriteUnit unit, Instant before) => unit.Execute("DELETE FROM contacts WHERE asked_at < @before", new { before });

    public static void Purge(WriteUnit unit, GuildId guild) => unit.Execute("DELETE FROM contacts WHERE guild_id = @guild", new { guild });
}
