using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Matching;

/// <summary>When the next wave of each call is due.</summary>
internal static class WaveStore
{
    /// <summary>Goes on where the call's waves ended, or begins; one that is to come stays as it is.</summary>
    public static void Begin(WriteUnit unit, GuildId guild, long number) => unit.Execute(
        """
        INSERT INTO call_waves (guild_id, number, wave, due_at)
        SELECT @guild, @number, COALESCE(MAX(wave), 0) + 1, @now FROM asked WHERE guild_id = @guild AND number = @number
        ON CONFLICT (guild_id, number) DO NOTHING
        """,
        new { guild, number, now = unit.Now });

    public static void Put(WriteUnit unit, DueWave wave, Instant dueAt) => unit.Execute(
        "UPDATE call_waves SET wave = @wave, due_at = @dueAt WHERE guild_id = @guild AND number = @number",
        new { guild = wave.Guild, number = wave.Number, wave = wave.Wave, dueAt });

    public static void End(WriteUnit unit, GuildId guild, long number) =>
        unit.Execute("DELETE FROM call_waves WHERE guild_id = @guild AND number = @number", new { guild, number });

    /// <summary>What has come, of every server that still has the bot; what lies in the future costs nothing.</summary>
    public static IReadOnlyList<DueWave> Due(IReadUnit unit, Instant now, long atMost) => unit.Query<DueWave>(
        """
        SELECT guild_id AS Guild, number AS Number, wave AS Wave
        FROM call_waves
        WHERE due_at <= @now AND guild_id NOT IN (SELECT guild_id FROM guilds WHERE left_at IS NOT NULL)
        ORDER BY due_at
        LIMIT @atMost
        """,
        new { now, atMost });

    /// <summary>How many applied for a role and did not take it back.</summary>
    public static long CountApplied(IReadUnit unit, GuildId guild, long number, long role) => unit.QueryFirstOrNull<long?>(
        "SELECT COUNT(*) FROM applications WHERE guild_id = @guild AND number = @number AND role = @role AND state <> 'withdrawn'",
        new { guild, number, role }) ?? 0;
}

/// <summary>A wave that has come, by its call.</summary>
internal sealed record DueWave(GuildId Guild, long Number, long Wave);
