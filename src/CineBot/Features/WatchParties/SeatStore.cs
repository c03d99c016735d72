using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties;

/// <summary>Counts the seats of a party: the database decides who gets the last one.</summary>
internal static class SeatStore
{
    /// <summary>True where a seat was left, which is now taken; always where seats are not counted.</summary>
    public static bool Take(WriteUnit unit, Party party) => party.Seats is null || unit.Execute(
        "UPDATE parties SET seats_left = seats_left - 1 WHERE guild_id = @guild AND number = @number AND seats_left > 0",
        new { guild = party.Guild, number = party.Number }) > 0;

    /// <summary>Counts anew what is left, after an answer changed.</summary>
    public static void Recount(WriteUnit unit, Party party) => unit.Execute(
        """
        UPDATE parties
        SET seats_left = MAX(0, seats - (
            SELECT COUNT(*) FROM sign_ups
            WHERE sign_ups.guild_id = @guild AND sign_ups.number = @number AND sign_ups.answer = 'yes' AND sign_ups.seat IN ('held', 'offered')))
        WHERE guild_id = @guild AND number = @number AND seats IS NOT NULL
        """,
        new { guild = party.Guild, number = party.Number });

    /// <summary>Another number of seats; null: as many as come.</summary>
    public static void Set(WriteUnit unit, Party party, long? seats)
    {
        unit.Execute(
            "UPDATE parties SET seats = @seats, seats_left = @seats WHERE guild_id = @guild AND number = @number",
            new { guild = party.Guild, number = party.Number, seats });
        Recount(unit, party);
    }

    /// <summary>Seats held, or kept for somebody.</summary>
    public static long CountTaken(IReadUnit unit, Party party) => unit.QueryFirstOrNull<long?>(
        "SELECT COUNT(*) FROM sign_ups WHERE guild_id = @guild AND number = @number AND answer = 'yes' AND seat IN ('held', 'offered')",
        new { guild = party.Guild, number = party.Number }) ?? 0;

    /// <summary>Who has waited longest.</summary>
    public static MemberId? NextWaiting(IReadUnit unit, Party party) => unit.QueryFirstOrNull<MemberId?>(
        "SELECT member_id FROM sign_ups WHERE guild_id = @guild AND number = @number AND seat = 'waiting' ORDER BY queue LIMIT 1",
        new { guild = party.Guild, number = party.Number });

    /// <summary>How many wait in front of somebody, from 1.</summary>
    public static long PositionOf(IReadUnit unit, SignUp signUp) => 1 + unit.QueryFirstOrNull<long?>(
        "SELECT COUNT(*) FROM sign_ups WHERE guild_id = @guild AND number = @number AND seat = 'waiting' AND queue < @queue",
        new { guild = signUp.Guild, number = signUp.Number, queue = signUp.Queue }) ?? 1;

    /// <summary>Seats, of every server, that were kept for somebody until now.</summary>
    public static IReadOnlyList<Kept> OffersOverAt(IReadUnit unit, Instant now, long atMost) => unit.Query<Kept>(
        "SELECT guild_id AS Guild, number AS Number, member_id AS Member FROM sign_ups WHERE seat = 'offered' AND offered_until <= @now ORDER BY offered_until LIMIT @atMost",
        new { now, atMost });
}

/// <summary>A seat that is kept for somebody.</summary>
internal sealed record Kept(GuildId Guild, long Number, MemberId Member);
