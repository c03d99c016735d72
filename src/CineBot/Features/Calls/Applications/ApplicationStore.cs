using CineBot.Storage;

namespace CineBot.Features.Calls.Applications;

/// <summary>Who wants to come to which shoot.</summary>
internal static class ApplicationStore
{
    /// <summary>Null where the person never asked for this role.</summary>
    public static Application? Find(IReadUnit unit, GuildId guild, long number, long role, MemberId member) => unit.QueryFirstOrNull<ApplicationRow>(
        """
        SELECT guild_id, number, role, member_id, state, queue, offered_until, days, first_name, phrase, link, answers, is_newcomer, prepared, prepared_reason, prepared_words,
            reason, sequence_agreed, asked_again_at, submitted_at, answered_at, closed_at
        FROM applications
        WHERE guild_id = @guild AND number = @number AND role = @role AND member_id = @member
        """,
        new { guild, number, role, member })?.Read();

    /// <summary>All that a person asked for in one call, role by role.</summary>
    public static IReadOnlyList<Application> Of(IReadUnit unit, GuildId guild, long number, MemberId member) =>
    [
        .. unit.Query<ApplicationRow>(
            """
            SELECT guild_id, number, role, member_id, state, queue, offered_until, days, first_name, phrase, link, answers, is_newcomer, prepared, prepared_reason, prepared_words,
                reason, sequence_agreed, asked_again_at, submitted_at, answered_at, closed_at
            FROM applications
            WHERE member_id = @member AND guild_id = @guild AND number = @number
            ORDER BY role
            """,
            new { guild, number, member }).Select(row => row.Read()),
    ];

    /// <summary>The whole of one call, in the order of states and then in the order in which people came.</summary>
    public static IReadOnlyList<Application> All(IReadUnit unit, GuildId guild, long number) =>
    [
        .. unit.Query<ApplicationRow>(
            """
            SELECT guild_id, number, role, member_id, state, queue, offered_until, days, first_name, phrase, link, answers, is_newcomer, prepared, prepared_reason, prepared_words,
                reason, sequence_agreed, asked_again_at, submitted_at, answered_at, closed_at
            FROM applications
            WHERE guild_id = @guild AND number = @number
            ORDER BY role, queue
            """,
            new { guild, number }).Select(row => row.Read()),
    ];

    /// <summary>Those who wait for a seat of a role, who came first in front.</summary>
    public static IReadOnlyList<Application> Waiting(IReadUnit unit, GuildId guild, long number, long role) =>
    [
        .. unit.Query<ApplicationRow>(
            """
            SELECT guild_id, number, role, member_id, state, queue, offered_until, days, first_name, phrase, link, answers, is_newcomer, prepared, prepared_reason, prepared_words,
                reason, sequence_agreed, asked_again_at, submitted_at, answered_at, closed_at
            FROM applications
            WHERE guild_id = @guild AND number = @number AND role = @role AND state = 'waiting'
            ORDER BY queue
            """,
            new { guild, number, role }).Select(row => row.Read()),
    ];

    /// <summary>Where the person has a seat in this server, in every call.</summary>
    public static IReadOnlyList<Application> Seated(IReadUnit unit, GuildId guild, MemberId member) =>
    [
        .. unit.Query<ApplicationRow>(
            """
            SELECT guild_id, number, role, member_id, state, queue, offered_until, days, first_name, phrase, link, answers, is_newcomer, prepared, prepared_reason, prepared_words,
                reason, sequence_agreed, asked_again_at, submitted_at, answered_at, closed_at
            FROM applications
            WHERE member_id = @member AND guild_id = @guild AND state IN ('confirmed', 'reconfirmed')
            ORDER BY number, role
            """,
            new { guild, member }).Select(row => row.Read()),
    ];

    public static void Set(WriteUnit unit, Application application) => unit.Execute(
        """
        INSERT INTO applications (guild_id, number, role, member_id, state, queue, offered_until, days, first_name, phrase, link, answers, is_newcomer, prepared, prepared_reason,
            prepared_words, reason, sequence_agreed, asked_again_at, submitted_at, answered_at, closed_at)
        VALUES (@guild_id, @number, @role, @member_id, @state, @queue, @offered_until, @days, @first_name, @phrase, @link, @answers, @is_newcomer, @prepared, @prepared_reason,
            @prepared_words, @reason, @sequence_agreed, @asked_again_at, @submitted_at, @answered_at, @closed_at)
        ON CONFLICT (guild_id, number, role, member_id) DO UPDATE
        SET state = excluded.state, queue = excluded.queue, offered_until = excluded.offered_until, days = excluded.days, first_name = excluded.first_name,
            phrase = excluded.phrase, link = excluded.link, answers = excluded.answers, is_newcomer = excluded.is_newcomer, prepared = excluded.prepared,
            prepared_reason = excluded.prepared_reason, prepared_words = excluded.prepared_words, reason = excluded.reason, sequence_agreed = excluded.sequence_agreed,
            asked_again_at = excluded.asked_again_at, submitted_at = excluded.submitted_at, answered_at = excluded.answered_at, closed_at = excluded.closed_at
        """,
        ApplicationRow.Of(application));

    /// <summary>A place behind everybody who asked before.</summary>
    public static long NextInQueue(WriteUnit unit, GuildId guild) => unit.NextNumber(guild, "application");

    /// <summary>Whether the person was ever confirmed for a shoot here.</summary>
    public static bool EverCame(IReadUnit unit, GuildId guild, MemberId member) => unit.QueryFirstOrNull<long?>(
        """
        SELECT 1 FROM applications
        WHERE member_id = @member AND guild_id = @guild AND state IN ('confirmed', 'reconfirmed', 'convened', 'present', 'excused', 'absent')
        LIMIT 1
        """,
        new { guild, member }) is not null;

    /// <summary>Whether somebody has a seat of the call, or is offered one, who keeps away from this person or from whom they keep away.</summary>
    public static bool IsAnySeatedApart(IReadUnit unit, GuildId guild, long number, MemberId member) => unit.QueryFirstOrNull<long?>(
        """
        SELECT 1
        FROM (
            SELECT other_member_id AS apart_id FROM kept_away WHERE member_id = @member
            UNION
            SELECT member_id FROM kept_away WHERE other_member_id = @member) AS apart
        JOIN applications ON applications.member_id = apart.apart_id AND applications.guild_id = @guild AND applications.number = @number
        WHERE applications.state IN ('offered', 'confirmed', 'reconfirmed', 'convened', 'present')
        LIMIT 1
        """,
        new { member, guild, number }) is not null;

    /// <summary>The name under which the person applied last, anywhere; null where they never did.</summary>
    public static string? LastName(IReadUnit unit, MemberId member) => unit.QueryFirstOrNull<string>(
        "SELECT first_name FROM applications WHERE member_id = @member AND first_name IS NOT NULL ORDER BY submitted_at DESC LIMIT 1",
        new { member });
}
