using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Management;

/// <summary>What was said to the owners of a call while nobody pressed anything.</summary>
internal static class CareStore
{
    /// <summary>Whether the owner was asked whether they are there, and has neither answered nor done anything since.</summary>
    public static Instant? AskedAt(IReadUnit unit, Call call) => unit.QueryFirstOrNull<Instant?>(
        "SELECT asked_at FROM call_care WHERE guild_id = @guild AND number = @number AND asked_at IS NOT NULL AND there_at IS NULL",
        Key(call));

    public static void ToldExpiry(WriteUnit unit, Call call) => unit.Execute(
        """
        INSERT INTO call_care (guild_id, number, told_expiry) VALUES (@guild, @number, @until)
        ON CONFLICT (guild_id, number) DO UPDATE SET told_expiry = excluded.told_expiry
        """,
        new { guild = call.Guild, number = call.Number, until = call.ExpiresAt });

    public static void ToldEmpty(WriteUnit unit, Call call) => unit.Execute(
        """
        INSERT INTO call_care (guild_id, number, told_empty_at) VALUES (@guild, @number, @now)
        ON CONFLICT (guild_id, number) DO UPDATE SET told_empty_at = excluded.told_empty_at
        """,
        new { guild = call.Guild, number = call.Number, now = unit.Now });

    public static void Asked(WriteUnit unit, Call call) => unit.Execute(
        """
        INSERT INTO call_care (guild_id, number, asked_at) VALUES (@guild, @number, @now)
        ON CONFLICT (guild_id, number) DO UPDATE SET asked_at = excluded.asked_at, there_at = NULL
        """,
        new { guild = call.Guild, number = call.Number, now = unit.Now });

    /// <summary>The owner is there; nothing where nobody asked.</summary>
    public static void There(WriteUnit unit, Call call) => unit.Execute(
        "UPDATE call_care SET there_at = @now WHERE guild_id = @guild AND number = @number AND asked_at IS NOT NULL AND there_at IS NULL",
        new { guild = call.Guild, number = call.Number, now = unit.Now });

    private static object Key(Call call) => new { guild = call.Guild, number = call.Number };
}
