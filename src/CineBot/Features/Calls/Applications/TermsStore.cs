using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Applications;

/// <summary>In which terms a seat was offered and taken, and when each side agreed to them: before the shoot, by a press of their own.</summary>
internal static class TermsStore
{
    /// <summary>Whoever holds the call offers the seat in these terms.</summary>
    public static void Offer(WriteUnit unit, Application application, string terms) => unit.Execute(
        """
        INSERT INTO terms_agreed (guild_id, number, role, member_id, terms, offered_at) VALUES (@guild, @number, @role, @member, @terms, @now)
        ON CONFLICT (guild_id, number, role, member_id) DO UPDATE SET terms = excluded.terms, offered_at = excluded.offered_at, agreed_at = NULL
        """,
        new { guild = application.Guild, number = application.Number, role = application.Role, member = application.Member, terms, now = unit.Now });

    /// <summary>The person comes in these terms.</summary>
    public static void Agree(WriteUnit unit, Application application, string terms) => unit.Execute(
        """
        INSERT INTO terms_agreed (guild_id, number, role, member_id, terms, offered_at, agreed_at) VALUES (@guild, @number, @role, @member, @terms, @now, @now)
        ON CONFLICT (guild_id, number, role, member_id) DO UPDATE SET terms = excluded.terms, agreed_at = excluded.agreed_at
        """,
        new { guild = application.Guild, number = application.Number, role = application.Role, member = application.Member, terms, now = unit.Now });

    /// <summary>Null where nobody agreed to anything yet.</summary>
    public static TermsAgreed? Find(IReadUnit unit, Application application) => unit.QueryFirstOrNull<TermsAgreed>(
        """
        SELECT terms AS Terms, offered_at AS OfferedAt, agreed_at AS AgreedAt
        FROM terms_agreed
        WHERE guild_id = @guild AND number = @number AND role = @role AND member_id = @member
        """,
        new { guild = application.Guild, number = application.Number, role = application.Role, member = application.Member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> RowsOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        "SELECT guild_id, number, role, terms, offered_at, agreed_at FROM terms_agreed WHERE member_id = @member ORDER BY offered_at",
        new { member });

    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM terms_agreed WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static void Delete(WriteUnit unit, MemberId member) => unit.Execute("DELETE FROM terms_agreed WHERE member_id = @member", new { member });

    public static void Purge(WriteUnit unit, GuildId guild) => unit.Execute("DELETE FROM terms_agreed WHERE guild_id = @guild", new { guild });
}

/// <summary>The terms in which a seat was offered, and when the person took it in them.</summary>
internal sealed record TermsAgreed(string Terms, Instant OfferedAt, Instant? AgreedAt);
