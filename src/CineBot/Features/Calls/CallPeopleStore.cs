using CineBot.Storage;

namespace CineBot.Features.Calls;

/// <summary>What calls keep about one person, read whole for them.</summary>
internal static class CallPeopleStore
{
    /// <summary>With its roles, its days and its practical part, which are theirs too.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> OwnedBy(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT calls.guild_id, calls.number, kind, state, title, words, pitch, genre, film_minutes, bearer, terms, amount, place_code, place_words, zone, hours, is_night,
            closes_at, expires_at, first_day_at, last_day_at, insurance, image_rights, meals, travel, lodging, minors, sensitive, accessibility, bring, questions, hold_reason,
            cancel_reason, sequence, channel_id, created_at, touched_at, published_at, closed_at,
            (SELECT string_agg(label || ' × ' || seats || COALESCE(' · ' || criteria, '') || COALESCE(' · ' || criteria_reason, ''), ', ')
                FROM call_roles WHERE call_roles.guild_id = calls.guild_id AND call_roles.number = calls.number) AS roles,
            (SELECT string_agg(local_start, ', ') FROM call_days WHERE call_days.guild_id = calls.guild_id AND call_days.number = calls.number) AS days,
            address, schedule, phone, arrival, hospital, contact
        FROM calls
        LEFT JOIN call_practicals ON call_practicals.guild_id = calls.guild_id AND call_practicals.number = calls.number
        WHERE owner_member_id = @member
        ORDER BY created_at
        """,
        new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> CoOwnedBy(IReadUnit unit, MemberId member) => unit.QueryRows(
        "SELECT guild_id, number, kind, state, title, first_day_at FROM calls WHERE co_owner_member_id = @member ORDER BY created_at",
        new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> ListenedToBy(IReadUnit unit, MemberId member) => unit.QueryRows(
        "SELECT guild_id, number, kind, state, title, first_day_at FROM calls WHERE listener_member_id = @member ORDER BY created_at",
        new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> ApplicationsOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT applications.guild_id, applications.number, calls.title, call_roles.label, applications.role, applications.state, queue, offered_until, days, first_name, phrase, link,
            answers, is_newcomer, prepared, prepared_reason, prepared_words, reason, sequence_agreed, asked_again_at, submitted_at, answered_at, nudged_at, applications.closed_at
        FROM applications
        JOIN calls ON calls.guild_id = applications.guild_id AND calls.number = applications.number
        JOIN call_roles ON call_roles.guild_id = applications.guild_id AND call_roles.number = applications.number AND call_roles.role = applications.role
        WHERE applications.member_id = @member
        ORDER BY submitted_at
        """,
        new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> PassesOf(IReadUnit unit, MemberId member) =>
        unit.QueryRows("SELECT guild_id, number, passed_at FROM call_passes WHERE member_id = @member ORDER BY passed_at", new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> QuestionsOf(IReadUnit unit, MemberId member) =>
        unit.QueryRows("SELECT guild_id, number, question, words, answer, asked_at, answered_at FROM call_questions WHERE member_id = @member ORDER BY asked_at", new { member });

    public static MemberId? NextOwner(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT owner_member_id FROM calls WHERE owner_member_id > @after ORDER BY owner_member_id LIMIT 1", new { after });

    public static MemberId? NextCoOwner(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT co_owner_member_id FROM calls WHERE co_owner_member_id > @after ORDER BY co_owner_member_id LIMIT 1", new { after });

    public static MemberId? NextListener(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT listener_member_id FROM calls WHERE listener_member_id > @after ORDER BY listener_member_id LIMIT 1", new { after });

    public static MemberId? NextApplicant(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM applications WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextPassing(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM call_passes WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextAsking(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM call_questions WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });
}
