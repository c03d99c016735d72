using System.Globalization;
using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Notices;

/// <summary>The letters about cases. A moderator reads that there is one only of a case that <see cref="CaseStore"/> gave them.</summary>
internal static class NoticeStore
{
    /// <summary>The number by which the outbox knows it.</summary>
    public static long Add(WriteUnit unit, Case one, MemberId to, string kind, Text letter, IReadOnlyList<Button> ways)
    {
        var notice = unit.NextNumber(one.Guild, "notice");
        unit.Execute(
            "INSERT INTO case_notices (guild_id, notice, number, member_id, kind, text, sent_at) VALUES (@guild, @notice, @number, @to, @kind, @text, @now)",
            new { guild = one.Guild, notice, number = one.Number, to, kind, text = TextJson.Write(letter, ways), now = unit.Now });
        return notice;
    }

    public static SentNotice? Find(IReadUnit unit, GuildId guild, long notice) => unit.QueryFirstOrNull<Row>(
        "SELECT guild_id, notice, number, member_id, kind, text, sent_at, waits_at, read_at FROM case_notices WHERE guild_id = @guild AND notice = @notice",
        new { guild, notice })?.Read();

    /// <summary>Of one case, in the order in which they were sent.</summary>
    public static IReadOnlyList<SentNotice> Of(IReadUnit unit, Case one) => [.. unit.Query<Row>(
        "SELECT guild_id, notice, number, member_id, kind, text, sent_at, waits_at, read_at FROM case_notices WHERE guild_id = @guild AND number = @number ORDER BY notice",
        new { guild = one.Guild, number = one.Number }).Select(row => row.Read())];

    /// <summary>A person's own letters in a server, in the order in which they were sent.</summary>
    public static IReadOnlyList<SentNotice> Own(IReadUnit unit, GuildId guild, MemberId member) => [.. unit.Query<Row>(
        """
        SELECT guild_id, notice, number, member_id, kind, text, sent_at, waits_at, read_at
        FROM case_notices
        WHERE member_id = @member AND guild_id = @guild
        ORDER BY notice
        """,
        new { guild, member }).Select(row => row.Read())];

    public static bool HasAny(IReadUnit unit, GuildId guild, MemberId member) =>
        unit.QueryFirstOrNull<long?>("SELECT 1 FROM case_notices WHERE member_id = @member AND guild_id = @guild LIMIT 1", new { guild, member }) is not null;

    public static void Wait(WriteUnit unit, SentNotice sent) => unit.Execute(
        "UPDATE case_notices SET waits_at = @now WHERE guild_id = @guild AND notice = @notice AND waits_at IS NULL AND read_at IS NULL",
        new { guild = sent.Guild, notice = sent.Notice, now = unit.Now });

    /// <summary>False where they had it already.</summary>
    public static bool MarkRead(WriteUnit unit, SentNotice sent) => unit.Execute(
        "UPDATE case_notices SET read_at = @now WHERE guild_id = @guild AND notice = @notice AND read_at IS NULL",
        new { guild = sent.Guild, notice = sent.Notice, now = unit.Now }) > 0;

    public static bool IsAnyUnfollowed(IReadUnit unit) => unit.QueryFirstOrNull<long?>("SELECT 1 FROM case_notices WHERE read_at IS NOT NULL AND followed_at IS NULL LIMIT 1") is not null;

    /// <summary>Those that were read and of which nobody was told yet.</summary>
    public static IReadOnlyList<SentNotice> Unfollowed(IReadUnit unit, long atMost) => [.. unit.Query<Row>(
        """
        SELECT guild_id, notice, number, member_id, kind, text, sent_at, waits_at, read_at
        FROM case_notices
        WHERE read_at IS NOT NULL AND followed_at IS NULL
        ORDER BY guild_id, notice
        LIMIT @atMost
        """,
        new { atMost }).Select(row => row.Read())];

    public static void MarkFollowed(WriteUnit unit, SentNotice sent) => unit.Execute(
        "UPDATE case_notices SET followed_at = @now WHERE guild_id = @guild AND notice = @notice",
        new { guild = sent.Guild, notice = sent.Notice, now = unit.Now });

    /// <summary>The letters of one case go, and what still waits of them for people.</summary>
    public static void Empty(WriteUnit unit, Case one)
    {
        foreach (var sent in Of(unit, one)) MessageStore.Forget(unit, sent.Member, new(sent.Guild, NoticeDesk.About, sent.Notice));
        unit.Execute("DELETE FROM case_notices WHERE guild_id = @guild AND number = @number", new { guild = one.Guild, number = one.Number });
    }

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> ExportOf(IReadUnit unit, MemberId member) =>
    [
        .. unit.QueryRows(
            """
            SELECT guild_id, kind, text, sent_at, waits_at, read_at
            FROM case_notices
            WHERE member_id = @member
            ORDER BY guild_id, notice
            """,
            new { member }).Select(row => row.ToDictionary(cell => cell.Key, cell => cell.Value is string json && cell.Key == "text" ? TextJson.Read(json) : cell.Value)),
    ];

    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM case_notices WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    /// <summary>Those whom letters to others name.</summary>
    public static IEnumerable<MemberId> Named(IReadUnit unit) =>
        unit.Query<string>("SELECT text FROM case_notices WHERE member_id > 0 AND text LIKE @anybody", new { anybody = "%\"member\":%" }).SelectMany(text => Naming.People(TextJson.Read(text)));

    public static void Erase(WriteUnit unit, MemberId member)
    {
        unit.Execute("DELETE FROM case_notices WHERE member_id = @member", new { member });
        var named = string.Create(CultureInfo.InvariantCulture, $"%\"member\":{member.Value}}}%");
        foreach (var row in unit.Query<Row>("SELECT guild_id, notice, number, member_id, kind, text, sent_at, waits_at, read_at FROM case_notices WHERE member_id > 0 AND text LIKE @named", new { named }))
        {
            var text = TextJson.Write(Naming.Without(TextJson.Read(row.text), member), TextJson.ReadButtons(row.text));
            unit.Execute("UPDATE case_notices SET text = @text WHERE guild_id = @guild AND notice = @notice", new { guild = row.guild_id, row.notice, text });
        }
    }

    private sealed record Row(
        GuildId guild_id, long notice, long number, MemberId member_id, string kind, string text, Instant sent_at, Instant? waits_at, Instant? read_at)
    {
        public SentNotice Read() => new(guild_id, notice, number, member_id, kind, TextJson.Read(text), sent_at)
        {
            Ways = TextJson.ReadButtons(text),
            WaitsAt = waits_at,
            ReadAt = read_at,
        };
    }
}
