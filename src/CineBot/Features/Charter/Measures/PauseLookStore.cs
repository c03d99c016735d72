using CineBot.Features.Charter.Safeguards;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Measures;

/// <summary>A person who is to have a role, for a measure or a safeguard.</summary>
internal sealed record PauseLook(CardRef About, MemberId Member, RoleId Role);

/// <summary>Pauses that hold and are to be looked at, since who leaves a server and comes back has lost their roles and the bot is not told of either.</summary>
internal static class PauseLookStore
{
    public static IReadOnlyList<PauseLook> Due(IReadUnit unit, Instant now, long atMost) =>
    [
        .. unit.Query<Row>(
            """
            SELECT guild_id AS Guild, measure AS Number, member_id AS Member, role_id AS Role
            FROM measures
            WHERE look_at IS NOT NULL AND look_at <= @now AND member_id IS NOT NULL AND role_id IS NOT NULL
            ORDER BY look_at
            LIMIT @atMost
            """,
            new { now, atMost }).Select(row => new PauseLook(new(row.Guild, Measure.About, row.Number), row.Member, row.Role)),
        .. unit.Query<Row>(
            """
            SELECT guild_id AS Guild, safeguard AS Number, member_id AS Member, role_id AS Role
            FROM safeguards
            WHERE look_at IS NOT NULL AND look_at <= @now AND member_id IS NOT NULL
            ORDER BY look_at
            LIMIT @atMost
            """,
            new { now, atMost }).Select(row => new PauseLook(new(row.Guild, Safeguard.About, row.Number), row.Member, row.Role)),
    ];

    /// <summary>False where it has ended meanwhile.</summary>
    public static bool Postpone(WriteUnit unit, PauseLook look, Instant until)
    {
        var place = new { guild = look.About.Guild, number = look.About.Number, until };
        return look.About.Kind == Measure.About
            ? unit.Execute("UPDATE measures SET look_at = @until WHERE guild_id = @guild AND measure = @number AND look_at IS NOT NULL", place) > 0
            : unit.Execute("UPDATE safeguards SET look_at = @until WHERE guild_id = @guild AND safeguard = @number AND look_at IS NOT NULL", place) > 0;
    }

    /// <summary>Whether something is to be done about that role already: what the bot lacks for it is said once.</summary>
    public static bool IsAsked(IReadUnit unit, PauseLook look) => unit.QueryFirstOrNull<long?>(
        "SELECT 1 FROM member_acts WHERE member_id = @member AND guild_id = @guild AND role_id = @role AND state = 'due'",
        new { member = look.Member, guild = look.About.Guild, role = look.Role }) is not null;

    private sealed record Row(GuildId Guild, long Number, MemberId Member, RoleId Role);
}
