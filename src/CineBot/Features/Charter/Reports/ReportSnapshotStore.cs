using System.Text.Json;
using CineBot.Features.Charter.Cases;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Reports;

/// <summary>Messages about which somebody has a form open; each person's have numbers of their own, which tell nothing of others.</summary>
internal static class ReportSnapshotStore
{
    private const long Most = 10;

    /// <summary>Keeps it for a day, and ten of a person's at most; its number among theirs.</summary>
    public static long Add(WriteUnit unit, GuildId guild, MemberId member, ReportSnapshot taken)
    {
        var number = Insert(unit, guild, member, taken);
        unit.Execute("DELETE FROM report_snapshots WHERE guild_id = @guild AND member_id = @member AND number <= @before", new { guild, member, before = number - Most });
        return number;
    }

    private static long Insert(WriteUnit unit, GuildId guild, MemberId member, ReportSnapshot taken) => unit.QueryFirstOrNull<long?>(
        """
        INSERT INTO report_snapshots (guild_id, member_id, number, channel_id, message_id, author_member_id, is_machine, words, files, said_at, expires_at)
        SELECT @guild, @member, 1 + COALESCE((SELECT MAX(number) FROM report_snapshots WHERE guild_id = @guild AND member_id = @member), 0),
            @channel, @message, @author, @isMachine, @words, @files, @saidAt, @expiresAt
        RETURNING number
        """,
        new
        {
            guild,
            member,
            channel = taken.Channel,
            message = taken.Message,
            author = taken.Author,
            isMachine = taken.IsMachine ? 1L : 0L,
            words = taken.Words,
            files = JsonSerializer.Serialize(taken.Files),
            saidAt = taken.SaidAt,
            expiresAt = unit.Now + CaseTimes.Snapshot,
        })!.Value;

    /// <summary>Null once it is sent or out of time, and for somebody else's.</summary>
    public static ReportSnapshot? Find(IReadUnit unit, GuildId guild, MemberId member, long number) => unit.QueryFirstOrNull<Row>(
        """
        SELECT channel_id AS Channel, message_id AS Message, author_member_id AS Author, is_machine AS IsMachine, words AS Words, said_at AS SaidAt, files AS Files
        FROM report_snapshots
        WHERE guild_id = @guild AND member_id = @member AND number = @number
        """,
        new { guild, member, number })?.Read();

    public static void Delete(WriteUnit unit, GuildId guild, MemberId member, long number) => unit.Execute(
        "DELETE FROM report_snapshots WHERE guild_id = @guild AND member_id = @member AND number = @number", new { guild, member, number });

    public static bool IsAnyOver(IReadUnit unit, Instant now) =>
        unit.QueryFirstOrNull<long?>("SELECT 1 FROM report_snapshots WHERE expires_at <= @now LIMIT 1", new { now }) is not null;

    public static void Expire(WriteUnit unit) => unit.Execute("DELETE FROM report_snapshots WHERE expires_at <= @now", new { now = unit.Now });

    private sealed record Row(ChannelId Channel, MessageId Message, MemberId Author, long IsMachine, string? Words, Instant? SaidAt, string Files)
    {
        public ReportSnapshot Read() => new(Channel, Message, Author, IsMachine != 0, Words, SaidAt, JsonSerializer.Deserialize<IReadOnlyList<SnapshotFile>>(Files) ?? []);
    }
}
