using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>What people reported: read by themselves, by their member id; by moderators only of a case that <see cref="CaseStore"/> gave them.</summary>
internal static class CaseReportStore
{
    public static void Add(WriteUnit unit, CaseReport report) => unit.Execute(
        """
        INSERT INTO case_reports (guild_id, number, report, code, member_id, article, words, help, may_name, state, reported_at)
        SELECT @guild, @number, 1 + COALESCE((SELECT MAX(report) FROM case_reports WHERE guild_id = @guild AND number = @number), 0),
            @code, @member, @article, @words, @help, @mayName, 'open', @reportedAt
        """,
        new
        {
            guild = report.Guild,
            number = report.Number,
            code = report.Code,
            member = report.Member,
            article = report.Article,
            words = report.Words,
            help = report.Help.ToString().ToLowerInvariant(),
            mayName = report.MayName ? 1L : 0L,
            reportedAt = report.ReportedAt,
        });

    /// <summary>Of a case, in the order in which they came.</summary>
    public static IReadOnlyList<CaseReport> Of(IReadUnit unit, Case one, long skip, long atMost) => [.. unit.Query<Row>(
        """
        SELECT guild_id, number, report, code, member_id, article, words, added, help, may_name, state, answer, reported_at, settled_at
        FROM case_reports
        WHERE guild_id = @guild AND number = @number
        ORDER BY report
        LIMIT @atMost OFFSET @skip
        """,
        new { guild = one.Guild, number = one.Number, skip, atMost }).Select(row => row.Read())];

    /// <summary>The codes by which those who reported know theirs.</summary>
    public static IReadOnlyList<string> Codes(IReadUnit unit, Case one) => unit.Query<string>(
        "SELECT code FROM case_reports WHERE guild_id = @guild AND number = @number", new { guild = one.Guild, number = one.Number });

    public static long Count(IReadUnit unit, Case one) => unit.QueryFirstOrNull<long?>(
        "SELECT COUNT(*) FROM case_reports WHERE guild_id = @guild AND number = @number",
        new { guild = one.Guild, number = one.Number }) ?? 0;

    public static long CountOpen(IReadUnit unit, Case one) => unit.QueryFirstOrNull<long?>(
        "SELECT COUNT(*) FROM case_reports WHERE guild_id = @guild AND number = @number AND state = 'open'",
        new { guild = one.Guild, number = one.Number }) ?? 0;

    /// <summary>A person's own report; null where it is somebody else's, or none.</summary>
    public static CaseReport? FindOwn(IReadUnit unit, GuildId guild, MemberId member, string code) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id, number, report, code, member_id, article, words, added, help, may_name, state, answer, reported_at, settled_at
        FROM case_reports
        WHERE guild_id = @guild AND code = @code AND member_id = @member
        """,
        new { guild, member, code })?.Read();

    /// <summary>A person's own reports in a server, the latest first.</summary>
    public static IReadOnlyList<CaseReport> Own(IReadUnit unit, GuildId guild, MemberId member, long skip, long atMost) => [.. unit.Query<Row>(
        """
        SELECT guild_id, number, report, code, member_id, article, words, added, help, may_name, state, answer, reported_at, settled_at
        FROM case_reports
        WHERE member_id = @member AND guild_id = @guild
        ORDER BY reported_at DESC, number DESC, report DESC
        LIMIT @atMost OFFSET @skip
        """,
        new { guild, member, skip, atMost }).Select(row => row.Read())];

    public static long CountOwn(IReadUnit unit, GuildId guild, MemberId member) => unit.QueryFirstOrNull<long?>(
        "SELECT COUNT(*) FROM case_reports WHERE member_id = @member AND guild_id = @guild", new { guild, member }) ?? 0;

    /// <summary>When a person reported here, taken back or not, so many reports before their latest; null where there were fewer.</summary>
    public static Instant? ReportedAt(IReadUnit unit, GuildId guild, MemberId member, long before) => unit.Query<Instant>(
        "SELECT reported_at FROM case_reports WHERE member_id = @member AND guild_id = @guild ORDER BY reported_at DESC LIMIT 1 OFFSET @before",
        new { guild, member, before }).Cast<Instant?>().FirstOrDefault();

    /// <summary>How many of a person's reports were laid aside since then.</summary>
    public static long CountDismissed(IReadUnit unit, GuildId guild, MemberId member, Instant since) => unit.QueryFirstOrNull<long?>(
        "SELECT COUNT(*) FROM case_reports WHERE member_id = @member AND guild_id = @guild AND state = 'dismissed' AND settled_at > @since",
        new { guild, member, since }) ?? 0;

    /// <summary>A person's report on a message, or on a person, that is still open.</summary>
    public static CaseReport? FindOpen(IReadUnit unit, GuildId guild, MemberId member, long number) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id, number, report, code, member_id, article, words, added, help, may_name, state, answer, reported_at, settled_at
        FROM case_reports
        WHERE guild_id = @guild AND number = @number AND member_id = @member AND state = 'open'
        """,
        new { guild, member, number })?.Read();

    /// <summary>A person's open report about another person, made without a message; null where there is none.</summary>
    public static CaseReport? FindOpenAbout(IReadUnit unit, GuildId guild, MemberId member, MemberId concerned) => unit.QueryFirstOrNull<Row>(
        """
        SELECT case_reports.guild_id, case_reports.number, case_reports.report, case_reports.code, case_reports.member_id, case_reports.article, case_reports.words, case_reports.added,
            case_reports.help, case_reports.may_name, case_reports.state, case_reports.answer, case_reports.reported_at, case_reports.settled_at
        FROM case_reports
        JOIN cases ON cases.guild_id = case_reports.guild_id AND cases.number = case_reports.number
        JOIN case_parties ON case_parties.guild_id = cases.guild_id AND case_parties.number = cases.number
        WHERE case_reports.member_id = @member AND case_reports.guild_id = @guild AND case_reports.state = 'open'
            AND cases.about = 'person' AND cases.closed_at IS NULL AND case_parties.part = 'concerned' AND case_parties.member_id = @concerned
        LIMIT 1
        """,
        new { guild, member, concerned })?.Read();

    public static void Append(WriteUnit unit, CaseReport report, string added) => unit.Execute(
        "UPDATE case_reports SET added = @added WHERE guild_id = @guild AND number = @number AND report = @report",
        new { guild = report.Guild, number = report.Number, report = report.Report, added });

    public static void Withdraw(WriteUnit unit, CaseReport report) => unit.Execute(
        "UPDATE case_reports SET state = 'withdrawn', settled_at = @now WHERE guild_id = @guild AND number = @number AND report = @report AND state = 'open'",
        new { guild = report.Guild, number = report.Number, report = report.Report, now = unit.Now });

    /// <summary>Settles every report of a case that is still open.</summary>
    public static void Settle(WriteUnit unit, Case one, ReportState state, string? answer) => unit.Execute(
        "UPDATE case_reports SET state = @state, answer = @answer, settled_at = @now WHERE guild_id = @guild AND number = @number AND state = 'open'",
        new { guild = one.Guild, number = one.Number, state = state.ToString().ToLowerInvariant(), answer, now = unit.Now });

    private sealed record Row(
        GuildId guild_id, long number, long report, string code, MemberId? member_id, long? article, string? words, string? added,
        string help, long may_name, string state, string? answer, Instant reported_at, Instant? settled_at)
    {
        public CaseReport Read() => new(guild_id, number, report, code, member_id, reported_at)
        {
            Article = article,
            Words = words,
            Added = added,
            Help = Enum.Parse<HelpWished>(help, ignoreCase: true),
            MayName = may_name != 0,
            State = Enum.Parse<ReportState>(state, ignoreCase: true),
            Answer = answer,
            SettledAt = settled_at,
        };
    }
}
