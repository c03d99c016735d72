using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.Mirror;

/// <summary>The parties that are in Discord's list of events, or are to be.</summary>
internal static class MirrorStore
{
    /// <summary>Null where it was never wanted there.</summary>
    public static PartyMirror? Find(IReadUnit unit, GuildId guild, long number) => unit.QueryFirstOrNull<Row>(
        "SELECT guild_id, number, is_wanted, event_id, is_begun, revision, attempts, fault FROM party_mirrors WHERE guild_id = @guild AND number = @number",
        new { guild, number })?.Read();

    /// <summary>Somebody wants it there, or no longer; what was tried before does not count.</summary>
    public static void Want(WriteUnit unit, Party party, bool isWanted) => unit.Execute(
        """
        INSERT INTO party_mirrors (guild_id, number, is_wanted, try_at) VALUES (@guild, @number, @isWanted, @now)
        ON CONFLICT (guild_id, number) DO UPDATE
        SET is_wanted = excluded.is_wanted, try_at = excluded.try_at, attempts = 0, revision = party_mirrors.revision + 1, fault = NULL
        """,
        new { guild = party.Guild, number = party.Number, isWanted = isWanted ? 1L : 0L, now = unit.Now });

    /// <summary>The party changed: what is there is brought in line, where there is or should be something.</summary>
    public static void Follow(WriteUnit unit, Party party) => unit.Execute(
        """
        UPDATE party_mirrors
        SET try_at = @now, attempts = 0, revision = revision + 1
        WHERE guild_id = @guild AND number = @number AND (is_wanted = 1 OR event_id IS NOT NULL)
        """,
        new { guild = party.Guild, number = party.Number, now = unit.Now });

    /// <summary>Whether anything is due; what lies in the future costs nothing.</summary>
    public static bool AnyDue(IReadUnit unit, Instant now) =>
        unit.QueryFirstOrNull<long?>("SELECT 1 FROM party_mirrors WHERE try_at <= @now LIMIT 1", new { now }) is not null;

    /// <summary>Takes up what is due; whoever dies over it leaves it to be taken up again after the lease.</summary>
    public static IReadOnlyList<PartyMirror> Claim(WriteUnit unit, Duration lease, long atMost) =>
    [
        .. unit.Query<Row>(
            """
            UPDATE party_mirrors
            SET attempts = attempts + 1, try_at = @until
            WHERE (guild_id, number) IN (SELECT guild_id, number FROM party_mirrors WHERE try_at <= @now ORDER BY try_at LIMIT @atMost)
            RETURNING guild_id, number, is_wanted, event_id, is_begun, revision, attempts, fault
            """,
            new { now = unit.Now, until = unit.Now + lease, atMost }).Select(row => row.Read()),
    ];

    /// <summary>Keeps what there is now; settled, or tried again then. Where more was asked for meanwhile, that stays to be done.</summary>
    public static void Keep(WriteUnit unit, PartyMirror mirror, Instant? tryAt)
    {
        unit.Execute(
            "UPDATE party_mirrors SET event_id = @event, is_begun = @isBegun WHERE guild_id = @guild AND number = @number",
            new { guild = mirror.Guild, number = mirror.Number, @event = mirror.Event, isBegun = mirror.IsBegun ? 1L : 0L });
        unit.Execute(
            "UPDATE party_mirrors SET is_wanted = @isWanted, fault = @fault, try_at = @tryAt WHERE guild_id = @guild AND number = @number AND revision = @revision",
            new { guild = mirror.Guild, number = mirror.Number, revision = mirror.Revision, isWanted = mirror.IsWanted ? 1L : 0L, fault = mirror.Fault, tryAt });
    }

    public static void Purge(WriteUnit unit, GuildId guild) => unit.Execute("DELETE FROM party_mirrors WHERE guild_id = @guild", new { guild });

    private sealed record Row(GuildId guild_id, long number, long is_wanted, long? event_id, long is_begun, long revision, long attempts, string? fault)
    {
        public PartyMirror Read() => new(guild_id, number, is_wanted != 0, event_id, is_begun != 0, revision, attempts, fault);
    }
}
