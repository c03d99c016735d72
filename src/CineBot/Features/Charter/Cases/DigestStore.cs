using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>The files that are still to be read for their digests.</summary>
internal static class DigestStore
{
    public static IReadOnlyList<DueFile> Due(IReadUnit unit, Instant now, long atMost) => unit.Query<DueFile>(
        """
        SELECT case_files.guild_id AS Guild, case_files.number AS Number, case_files.evidence AS Evidence, case_files.file AS File, case_files.name AS Name,
            case_files.size AS Size, case_files.address AS Address, case_evidence.taken_at AS TakenAt
        FROM case_files
        JOIN case_evidence ON case_evidence.guild_id = case_files.guild_id AND case_evidence.number = case_files.number AND case_evidence.evidence = case_files.evidence
        WHERE case_files.address IS NOT NULL AND case_files.try_at <= @now
        ORDER BY case_files.try_at
        LIMIT @atMost
        """,
        new { now, atMost });

    public static void Postpone(WriteUnit unit, DueFile file, Instant until) => unit.Execute(
        "UPDATE case_files SET try_at = @until WHERE guild_id = @Guild AND number = @Number AND evidence = @Evidence AND file = @File AND address IS NOT NULL",
        new { until, file.Guild, file.Number, file.Evidence, file.File });

    /// <summary>With its digest, or with why there is none; where it lay is forgotten.</summary>
    public static void Settle(WriteUnit unit, DueFile file, string? digest, string? fault) => unit.Execute(
        """
        UPDATE case_files
        SET digest = @digest, fault = @fault, address = NULL, try_at = NULL
        WHERE guild_id = @Guild AND number = @Number AND evidence = @Evidence AND file = @File AND address IS NOT NULL
        """,
        new { digest, fault, file.Guild, file.Number, file.Evidence, file.File });

    /// <summary>A file by its place in a case, and where it can be read.</summary>
    internal sealed record DueFile(GuildId Guild, long Number, long Evidence, long File, string Name, long Size, string Address, Instant TakenAt);
}
