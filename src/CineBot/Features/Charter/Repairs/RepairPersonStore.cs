using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Repairs;

/// <summary>Those who are asked to take part in a repair: each reads their own by their code.</summary>
internal static class RepairPersonStore
{
    public static void Add(WriteUnit unit, RepairPerson person) => unit.Execute(
        """
        INSERT INTO repair_people (guild_id, repair, person, code, part, member_id, consent, sees_threads, answered_at, is_kept, unanswered, wrote_at)
        VALUES (@guild_id, @repair, @person, @code, @part, @member_id, @consent, @sees_threads, @answered_at, @is_kept, @unanswered, @wrote_at)
        """,
        Row.Of(person));

    public static void Save(WriteUnit unit, RepairPerson person) => unit.Execute(
        """
        UPDATE repair_people
        SET consent = @consent, sees_threads = @sees_threads, answered_at = @answered_at, is_kept = @is_kept, unanswered = @unanswered, wrote_at = @wrote_at
        WHERE guild_id = @guild_id AND repair = @repair AND person = @person
        """,
        Row.Of(person));

    /// <summary>Null where it is somebody else's, or none.</summary>
    public static RepairPerson? FindOwn(IReadUnit unit, GuildId guild, MemberId member, string code) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id, repair, person, code, part, member_id, consent, sees_threads, answered_at, is_kept, unanswered, wrote_at
        FROM repair_people
        WHERE guild_id = @guild AND code = @code AND member_id = @member
        """,
        new { guild, member, code })?.Read();

    public static IReadOnlyList<RepairPerson> Of(IReadUnit unit, Repair repair) => [.. unit.Query<Row>(
        """
        SELECT guild_id, repair, person, code, part, member_id, consent, sees_threads, answered_at, is_kept, unanswered, wrote_at
        FROM repair_people
        WHERE guild_id = @guild AND repair = @repair
        ORDER BY person
        """,
        new { guild = repair.Guild, repair = repair.Number }).Select(row => row.Read())];

    /// <summary>What somebody is asked in a server, or takes part in, the latest first.</summary>
    public static IReadOnlyList<RepairPerson> Own(IReadUnit unit, GuildId guild, MemberId member) => [.. unit.Query<Row>(
        """
        SELECT guild_id, repair, person, code, part, member_id, consent, sees_threads, answered_at, is_kept, unanswered, wrote_at
        FROM repair_people
        WHERE member_id = @member AND guild_id = @guild
        ORDER BY repair DESC
        LIMIT 20
        """,
        new { guild, member }).Select(row => row.Read())];

    private sealed record Row(
        GuildId guild_id, long repair, long person, string code, string part, MemberId? member_id, string consent, long sees_threads, Instant? answered_at, long? is_kept, long unanswered, Instant? wrote_at)
    {
        public static Row Of(RepairPerson one) => new(
            one.Guild, one.Repair, one.Person, one.Code, one.Part.ToString().ToLowerInvariant(), one.Member, one.Consent.ToString().ToLowerInvariant(), one.SeesThreads ? 1 : 0, one.AnsweredAt,
            one.IsKept is { } isKept ? isKept ? 1 : 0 : null, one.Unanswered, one.WroteAt);

        public RepairPerson Read() => new(guild_id, repair, person, code, Enum.Parse<RepairPart>(part, ignoreCase: true), member_id)
        {
            Consent = Enum.Parse<Consent>(consent, ignoreCase: true),
            SeesThreads = sees_threads != 0,
            AnsweredAt = answered_at,
            IsKept = is_kept is { } kept ? kept != 0 : null,
            Unanswered = unanswered,
            WroteAt = wrote_at,
        };
    }
}
