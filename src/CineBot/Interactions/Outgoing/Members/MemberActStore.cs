using CineBot.Storage;
using NodaTime;

namespace CineBot.Interactions.Outgoing.Members;

/// <summary>What is to be done to people, and for a week what was.</summary>
internal static class MemberActStore
{
    private static readonly Duration Kept = Duration.FromDays(7);

    public static void Add(WriteUnit unit, CardRef about, MemberId member, MemberActKind kind, RoleId? role, Instant? at = null, bool isLeaving = false) => unit.Execute(
        """
        INSERT INTO member_acts (guild_id, number, member_id, act, role_id, about_kind, about_number, created_at, try_at, is_leaving)
        VALUES (@guild, @number, @member, @act, @role, @kind, @about, @now, @at, @isLeaving)
        """,
        new { guild = about.Guild, number = unit.NextNumber(about.Guild, "member-act"), member, act = Name(kind), role, kind = about.Kind, about = about.Number, now = unit.Now, at = at ?? unit.Now, isLeaving = isLeaving ? 1L : 0L });

    /// <summary>A later wish takes the place of the one that was not carried out yet, for the same role or the same exclusion.</summary>
    public static void Replace(WriteUnit unit, GuildId guild, MemberId member, RoleId? role) => unit.Execute(
        """
        UPDATE member_acts
        SET state = 'replaced', settled_at = @now
        WHERE member_id = @member AND guild_id = @guild AND role_id IS NOT DISTINCT FROM @role AND state = 'due'
        """,
        new { guild, member, role, now = unit.Now });

    /// <summary>What is due, the oldest first.</summary>
    public static IReadOnlyList<MemberAct> Due(IReadUnit unit, Instant now, long atMost) =>
    [
        .. unit.Query<Stored>(
            """
            SELECT guild_id, number, member_id, act, role_id, about_kind, about_number, attempts, created_at, is_leaving
            FROM member_acts
            WHERE state = 'due' AND try_at <= @now
            ORDER BY try_at, guild_id, number
            LIMIT @atMost
            """,
            new { now, atMost }).Select(stored => stored.Read()),
    ];

    /// <summary>False where it was replaced meanwhile, or the person is gone from here: then nobody is told of it.</summary>
    public static bool Settle(WriteUnit unit, MemberAct act, string state, Obstacle? obstacle) => act.IsLeaving ? Forget(unit, act) : unit.Execute(
        "UPDATE member_acts SET state = @state, obstacle = @obstacle, settled_at = @now WHERE guild_id = @guild AND number = @number AND state = 'due'",
        new { guild = act.Guild, number = act.Number, state, obstacle = obstacle is { } why ? Name(why) : null, now = unit.Now }) > 0;

    /// <summary>Puts it off; true where the obstacle is a new one, of which somebody is to be told.</summary>
    public static bool Postpone(WriteUnit unit, MemberAct act, Obstacle obstacle, Instant until)
    {
        var known = unit.QueryFirstOrNull<string>(
            "SELECT COALESCE(obstacle, '') FROM member_acts WHERE guild_id = @guild AND number = @number AND state = 'due'",
            new { guild = act.Guild, number = act.Number });
        if (known is null) return false;
        // An outage says nothing of what was lacking before.
        var lacking = obstacle is Obstacle.Unavailable ? known : Name(obstacle);
        unit.Execute(
            "UPDATE member_acts SET obstacle = NULLIF(@lacking, ''), attempts = attempts + 1, try_at = @until WHERE guild_id = @guild AND number = @number",
            new { guild = act.Guild, number = act.Number, lacking, until });
        return lacking != known;
    }

    /// <summary>What the bot lacks in a server for what waits there and is of these kinds, without saying for whom.</summary>
    public static IReadOnlyList<Obstacle> Lacking(IReadUnit unit, GuildId guild, IReadOnlyList<string> kinds) =>
    [
        .. unit.Query<StoredObstacle>(
            "SELECT DISTINCT about_kind, obstacle FROM member_acts WHERE guild_id = @guild AND state = 'due' AND obstacle IS NOT NULL ORDER BY obstacle",
            new { guild }).Where(row => kinds.Contains(row.about_kind)).Select(row => Enum.GetValues<Obstacle>().First(one => Name(one) == row.obstacle)).Distinct(),
    ];

    public static bool IsLeaving(IReadUnit unit, CardRef about) => unit.QueryFirstOrNull<long?>(
        "SELECT 1 FROM member_acts WHERE guild_id = @guild AND about_kind = @kind AND about_number = @number AND is_leaving = 1 AND state = 'due' LIMIT 1",
        new { guild = about.Guild, kind = about.Kind, number = about.Number }) is not null;

    public static void Hasten(WriteUnit unit, CardRef about) => unit.Execute(
        "UPDATE member_acts SET try_at = @now WHERE guild_id = @guild AND about_kind = @kind AND about_number = @number AND is_leaving = 1 AND state = 'due'",
        new { guild = about.Guild, kind = about.Kind, number = about.Number, now = unit.Now });

    public static void LetGo(WriteUnit unit, CardRef about) => unit.Execute(
        "DELETE FROM member_acts WHERE guild_id = @guild AND about_kind = @kind AND about_number = @number AND is_leaving = 1 AND state = 'due'",
        new { guild = about.Guild, kind = about.Kind, number = about.Number });

    /// <summary>What erasures that are done again would begin: it may have been taken back since, or be over.</summary>
    public static void LetGo(WriteUnit unit, string kind) => unit.Execute("DELETE FROM member_acts WHERE about_kind = @kind AND is_leaving = 1 AND state = 'due'", new { kind });

    /// <summary>An older copy is put back: what it still wished for may have been taken back since, so that nothing of it is done to anybody.</summary>
    public static int Restored(WriteUnit unit) =>
        unit.Execute("UPDATE member_acts SET state = 'given_up', obstacle = 'late', settled_at = @now WHERE state = 'due'", new { now = unit.Now });

    public static void Sweep(WriteUnit unit) =>
        unit.Execute("DELETE FROM member_acts WHERE state <> 'due' AND settled_at < @before", new { before = unit.Now - Kept });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> Of(IReadUnit unit, MemberId member) => unit.QueryRows(
        "SELECT guild_id, act, role_id, state, obstacle, created_at, settled_at, is_leaving FROM member_acts WHERE member_id = @member",
        new { member });

    /// <summary>The next person, by id, to whom something is or was to be done.</summary>
    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM member_acts WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    /// <summary>Forgets what was done and what was to be given; what is to be taken, or decided about their place here, is done first and known until then.</summary>
    public static void Leave(WriteUnit unit, MemberId member)
    {
        unit.Execute("DELETE FROM member_acts WHERE member_id = @member AND (state <> 'due' OR act = 'give')", new { member });
        unit.Execute("UPDATE member_acts SET is_leaving = 1 WHERE member_id = @member", new { member });
    }

    public static void Purge(WriteUnit unit, GuildId guild) => unit.Execute("DELETE FROM member_acts WHERE guild_id = @guild", new { guild });

    private static bool Forget(WriteUnit unit, MemberAct act) =>
        unit.Execute("DELETE FROM member_acts WHERE guild_id = @guild AND number = @number AND state = 'due'", new { guild = act.Guild, number = act.Number }) > 0;

    private static string Name(MemberActKind kind) => kind switch
    {
        MemberActKind.Give => "give",
        MemberActKind.Take => "take",
        MemberActKind.Exclude => "exclude",
        _ => "let_back",
    };

    private static string Name(Obstacle obstacle) => obstacle switch
    {
        Obstacle.Unavailable => "unavailable",
        Obstacle.Permission => "permission",
        Obstacle.Rank => "rank",
        Obstacle.Gone => "gone",
        Obstacle.RoleGone => "role_gone",
        Obstacle.Dangerous => "dangerous",
        Obstacle.Managed => "managed",
        Obstacle.Owner => "owner",
        Obstacle.Late => "late",
        _ => "refused",
    };

    private sealed record StoredObstacle(string about_kind, string obstacle);

    private sealed record Stored(GuildId guild_id, long number, MemberId member_id, string act, RoleId? role_id, string about_kind, long about_number, long attempts, Instant created_at, long is_leaving)
    {
        public MemberAct Read() => new(
            guild_id,
            number,
            member_id,
            act switch { "give" => MemberActKind.Give, "take" => MemberActKind.Take, "exclude" => MemberActKind.Exclude, _ => MemberActKind.LetBack },
            role_id,
            new(guild_id, about_kind, about_number),
            attempts,
            created_at,
            is_leaving == 1);
    }
}
