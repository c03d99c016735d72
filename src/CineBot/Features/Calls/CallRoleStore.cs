using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls;

/// <summary>The roles of each call, and their seats: the database decides who gets the last one.</summary>
internal static class CallRoleStore
{
    public static IReadOnlyList<CallRole> Of(IReadUnit unit, GuildId guild, long number) =>
    [
        .. unit.Query<RoleRow>(
            """
            SELECT role, slug, label, seats, seats_left, newcomer_seats, newcomer_left, age_from, age_to, criteria, criteria_reason, kind, name_fr, name_en, opened_at
            FROM call_roles
            WHERE guild_id = @guild AND number = @number
            ORDER BY role
            """,
            new { guild, number }).Select(row => row.Read()),
    ];

    /// <summary>Null where the call has none of that number.</summary>
    public static CallRole? Find(IReadUnit unit, GuildId guild, long number, long role) => unit.QueryFirstOrNull<RoleRow>(
        """
        SELECT role, slug, label, seats, seats_left, newcomer_seats, newcomer_left, age_from, age_to, criteria, criteria_reason, kind, name_fr, name_en, opened_at
        FROM call_roles
        WHERE guild_id = @guild AND number = @number AND role = @role
        """,
        new { guild, number, role })?.Read();

    /// <summary>Keeps the role as it is described; its seats are counted anew.</summary>
    public static void Set(WriteUnit unit, GuildId guild, long number, CallRole role)
    {
        unit.Execute(
            """
            INSERT INTO call_roles (guild_id, number, role, slug, label, seats, seats_left, newcomer_seats, newcomer_left, age_from, age_to, criteria, criteria_reason, kind, name_fr, name_en)
            VALUES (@guild, @number, @role, @slug, @label, @seats, @seats, @newcomers, @newcomers, @ageFrom, @ageTo, @criteria, @reason, @kind, @french, @english)
            ON CONFLICT (guild_id, number, role) DO UPDATE
            SET slug = excluded.slug, label = excluded.label, seats = excluded.seats, seats_left = excluded.seats, newcomer_seats = excluded.newcomer_seats,
                newcomer_left = excluded.newcomer_seats, age_from = excluded.age_from, age_to = excluded.age_to, criteria = excluded.criteria, criteria_reason = excluded.criteria_reason,
                kind = excluded.kind, name_fr = excluded.name_fr, name_en = excluded.name_en
            """,
            new
            {
                guild,
                number,
                role = role.Role,
                slug = role.Slug,
                label = role.Label,
                seats = role.Seats,
                newcomers = role.NewcomerSeats,
                ageFrom = role.Ages?.From,
                ageTo = role.Ages?.To,
                criteria = role.Criteria,
                reason = role.CriteriaReason,
                kind = role.Kind is { } kind ? CallRow.Name(kind) : null,
                french = role.Name?.French,
                english = role.Name?.English,
            });
        Give(unit, guild, number, role.Role);
    }

    /// <summary>Takes a role away that nobody ever applied for.</summary>
    public static void Drop(WriteUnit unit, GuildId guild, long number, long role) =>
        unit.Execute("DELETE FROM call_roles WHERE guild_id = @guild AND number = @number AND role = @role", new { guild, number, role });

    /// <summary>True where a seat was left, which is now taken; those kept for newcomers are left to them.</summary>
    public static bool Take(WriteUnit unit, GuildId guild, long number, long role, bool isNewcomer = false) => unit.Execute(
        """
        UPDATE call_roles
        SET seats_left = seats_left - 1, newcomer_left = CASE WHEN @isNewcomer = 1 THEN MAX(0, newcomer_left - 1) ELSE newcomer_left END
        WHERE guild_id = @guild AND number = @number AND role = @role AND seats_left > CASE WHEN @isNewcomer = 1 THEN 0 ELSE newcomer_left END
        """,
        new { guild, number, role, isNewcomer = isNewcomer ? 1L : 0L }) > 0;

    /// <summary>What newcomers left of the seats kept for them is for everybody from now on; the roles in which there was some.</summary>
    public static IReadOnlyList<long> OpenToAll(WriteUnit unit, GuildId guild, long number)
    {
        var kept = Of(unit, guild, number).Where(role => role.NewcomerLeft > 0).Select(role => role.Role).ToList();
        unit.Execute("UPDATE call_roles SET newcomer_left = 0, opened_at = @now WHERE guild_id = @guild AND number = @number AND newcomer_left > 0", new { guild, number, now = unit.Now });
        return kept;
    }

    /// <summary>Counts anew what is left, once the application that held a seat is stored as it now is.</summary>
    public static void Give(WriteUnit unit, GuildId guild, long number, long role)
    {
        var (held, newcomers) = (CountHeld(unit, guild, number, role), CountNewcomers(unit, guild, number, role));
        unit.Execute(
            """
            UPDATE call_roles
            SET seats_left = MAX(0, seats - @held), newcomer_left = CASE WHEN opened_at IS NULL THEN MIN(MAX(0, seats - @held), MAX(0, newcomer_seats - @newcomers)) ELSE 0 END
            WHERE guild_id = @guild AND number = @number AND role = @role
            """,
            new { guild, number, role, held, newcomers });
    }

    /// <summary>Seats that are taken: offered, or confirmed.</summary>
    public static long CountHeld(IReadUnit unit, GuildId guild, long number, long role) => unit.QueryFirstOrNull<long?>(
        """
        SELECT COUNT(*) FROM applications
        WHERE guild_id = @guild AND number = @number AND role = @role AND state IN ('offered', 'confirmed', 'reconfirmed', 'convened', 'present')
        """,
        new { guild, number, role }) ?? 0;

    /// <summary>Whether anybody ever applied for it.</summary>
    public static bool IsAnybodyIn(IReadUnit unit, GuildId guild, long number, long role) => unit.QueryFirstOrNull<long?>(
        "SELECT 1 FROM applications WHERE guild_id = @guild AND number = @number AND role = @role LIMIT 1",
        new { guild, number, role }) is not null;

    private static long CountNewcomers(WriteUnit unit, GuildId guild, long number, long role) => unit.QueryFirstOrNull<long?>(
        """
        SELECT COUNT(*) FROM applications
        WHERE guild_id = @guild AND number = @number AND role = @role AND state IN ('offered', 'confirmed', 'reconfirmed', 'convened', 'present') AND is_newcomer = 1
        """,
        new { guild, number, role }) ?? 0;

    private sealed record RoleRow(
        long role, string? slug, string label, long seats, long seats_left, long newcomer_seats, long newcomer_left, long? age_from, long? age_to, string? criteria, string? criteria_reason, string? kind,
        string? name_fr, string? name_en, Instant? opened_at)
    {
        public CallRole Read() => new(role, slug, label, seats)
        {
            SeatsLeft = seats_left,
            NewcomerSeats = newcomer_seats,
            NewcomerLeft = newcomer_left,
            OpenedAt = opened_at,
            Ages = age_from is { } from && age_to is { } to ? new(from, to) : null,
            Criteria = criteria,
            CriteriaReason = criteria_reason,
            Name = name_fr is { } french && name_en is { } english ? new(french, english) : null,
            Kind = kind is null ? null : Enum.Parse<CallKind>(kind, ignoreCase: true),
        };
    }
}
