using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Digest;

/// <summary>Who asked for a server's digest by private message, and whom public ones name.</summary>
internal static class ReaderStore
{
    public static IReadOnlyList<MemberId> Of(IReadUnit unit, GuildId guild) =>
        unit.Query<MemberId>("SELECT member_id FROM digest_readers WHERE guild_id = @guild ORDER BY member_id", new { guild });

    public static bool Has(IReadUnit unit, GuildId guild, MemberId member) =>
        unit.QueryFirstOrNull<long?>("SELECT 1 FROM digest_readers WHERE member_id = @member AND guild_id = @guild", new { member, guild }) is not null;

    public static void Ask(WriteUnit unit, GuildId guild, MemberId member) => unit.Execute(
        "INSERT INTO digest_readers (member_id, guild_id, asked_at) VALUES (@member, @guild, @now) ON CONFLICT (member_id, guild_id) DO NOTHING",
        new { member, guild, now = unit.Now });

    public static void Stop(WriteUnit unit, GuildId guild, MemberId member) =>
        unit.Execute("DELETE FROM digest_readers WHERE member_id = @member AND guild_id = @guild", new { member, guild });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> RowsOf(IReadUnit unit, MemberId member) =>
        unit.QueryRows("SELECT guild_id, asked_at FROM digest_readers WHERE member_id = @member ORDER BY guild_id", new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> NamedIn(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT digest_people.guild_id, digest_people.number, digests.to_at
        FROM digest_people
        JOIN digests ON digests.guild_id = digest_people.guild_id AND digests.number = digest_people.number
        WHERE digest_people.member_id = @member
        ORDER BY digests.to_at
        """,
        new { member });

    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM digest_readers WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextNamed(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM digest_people WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    /// <summary>The person asked for nothing and is named nowhere; the cards that named them.</summary>
    public static IReadOnlyList<CardRef> Delete(WriteUnit unit, MemberId member)
    {
        unit.Execute("DELETE FROM digest_readers WHERE member_id = @member", new { member });
        return [.. unit.Query<Row>("DELETE FROM digest_people WHERE member_id = @member RETURNING guild_id, number", new { member }).Select(row => new CardRef(row.guild_id, DigestCard.CardKind, row.number))];
    }

    private sealed record Row(GuildId guild_id, long number);
}
