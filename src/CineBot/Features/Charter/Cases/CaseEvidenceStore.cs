using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>Messages as they were when they were reported. A moderator reads them only of a case that <see cref="CaseStore"/> gave them.</summary>
internal static class CaseEvidenceStore
{
    /// <summary>Keeps it, unless the case holds it already in the same words; its number, or null then.</summary>
    public static long? Add(WriteUnit unit, Case one, CaseEvidence taken) => unit.QueryFirstOrNull<long?>(
        """
        INSERT INTO case_evidence (guild_id, number, evidence, channel_id, message_id, author_member_id, is_machine, words, said_at, taken_at)
        SELECT @guild, @number, 1 + COALESCE((SELECT MAX(evidence) FROM case_evidence WHERE guild_id = @guild AND number = @number), 0),
            @channel, @message, @author, @isMachine, @words, @saidAt, @now
        WHERE NOT EXISTS (
            SELECT 1 FROM case_evidence
            WHERE guild_id = @guild AND number = @number AND channel_id = @channel AND message_id = @message AND words IS NOT DISTINCT FROM @words)
        RETURNING evidence
        """,
        new
        {
            guild = one.Guild,
            number = one.Number,
            channel = taken.Channel,
            message = taken.Message,
            author = taken.Author,
            isMachine = taken.IsMachine ? 1L : 0L,
            words = taken.Words,
            saidAt = taken.SaidAt,
            now = unit.Now,
        });

    /// <summary>Keeps what is declared of a file, and where it is to be read once for its digest.</summary>
    public static void AddFile(WriteUnit unit, Case one, long evidence, long file, CaseFile declared, string address) => unit.Execute(
        """
        INSERT INTO case_files (guild_id, number, evidence, file, name, size, address, try_at)
        VALUES (@guild, @number, @evidence, @file, @name, @size, @address, @now)
        """,
        new { guild = one.Guild, number = one.Number, evidence, file, name = declared.Name, size = declared.Size, address, now = unit.Now });

    /// <summary>In the order in which it was taken.</summary>
    public static IReadOnlyList<CaseEvidence> Of(IReadUnit unit, Case one, long skip, long atMost) => [.. unit.Query<Row>(
        """
        SELECT evidence AS Evidence, channel_id AS Channel, message_id AS Message, author_member_id AS Author, is_machine AS IsMachine, words AS Words, said_at AS SaidAt, taken_at AS TakenAt
        FROM case_evidence
        WHERE guild_id = @guild AND number = @number
        ORDER BY evidence
        LIMIT @atMost OFFSET @skip
        """,
        new { guild = one.Guild, number = one.Number, skip, atMost }).Select(row => new CaseEvidence(row.Evidence, row.Channel, row.Message, row.Author, row.Words, row.SaidAt, row.TakenAt)
        {
            IsMachine = row.IsMachine != 0,
            Files = FilesOf(unit, one, row.Evidence),
        })];

    private static IReadOnlyList<CaseFile> FilesOf(IReadUnit unit, Case one, long evidence) => unit.Query<CaseFile>(
        "SELECT name AS Name, size AS Size, digest AS Digest, fault AS Fault FROM case_files WHERE guild_id = @guild AND number = @number AND evidence = @evidence ORDER BY file",
        new { guild = one.Guild, number = one.Number, evidence });

    private sealed record Row(long Evidence, ChannelId Channel, MessageId Message, MemberId? Author, long IsMachine, string? Words, Instant? SaidAt, Instant TakenAt);
}
