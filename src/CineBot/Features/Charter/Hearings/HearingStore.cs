using CineBot.Features.Charter.Cases;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Hearings;

/// <summary>Which cases are being heard, or were.</summary>
internal static class HearingStore
{
    public static void Open(WriteUnit unit, Case one, Instant? factsAt) => unit.Execute(
        "INSERT INTO hearings (guild_id, number, opened_at, facts_at) VALUES (@guild, @number, @now, @factsAt) ON CONFLICT (guild_id, number) DO NOTHING",
        new { guild = one.Guild, number = one.Number, now = unit.Now, factsAt });

    public static bool IsOpened(IReadUnit unit, Case one) =>
        unit.QueryFirstOrNull<long?>("SELECT 1 FROM hearings WHERE guild_id = @guild AND number = @number", new { guild = one.Guild, number = one.Number }) is not null;

    /// <summary>Until when it is waited for what whoever reported says of the facts; null once the person concerned is invited, and where they are not invited by themselves.</summary>
    public static Instant? FactsAt(IReadUnit unit, Case one) =>
        unit.QueryFirstOrNull<Instant?>("SELECT facts_at FROM hearings WHERE guild_id = @guild AND number = @number AND facts_at IS NOT NULL", new { guild = one.Guild, number = one.Number });

    /// <summary>The facts are settled: nothing more is waited for.</summary>
    public static void Settle(WriteUnit unit, Case one) =>
        unit.Execute("UPDATE hearings SET facts_at = NULL WHERE guild_id = @guild AND number = @number", new { guild = one.Guild, number = one.Number });

    public static bool IsAnyDue(IReadUnit unit, Instant now) =>
        unit.QueryFirstOrNull<long?>("SELECT 1 FROM hearings WHERE facts_at IS NOT NULL AND facts_at <= @now LIMIT 1", new { now }) is not null;

    /// <summary>The cases whose facts are waited for no longer.</summary>
    public static IReadOnlyList<(GuildId Guild, long Number)> Due(IReadUnit unit, Instant now, int atMost) => [.. unit.Query<Key>(
        "SELECT guild_id AS Guild, number AS Number FROM hearings WHERE facts_at IS NOT NULL AND facts_at <= @now ORDER BY facts_at LIMIT @atMost",
        new { now, atMost }).Select(key => (key.Guild, key.Number))];

    public static void Purge(WriteUnit unit, GuildId guild) => unit.Execute("DELETE FROM hearings WHERE guild_id = @guild", new { guild });

    public static void Delete(WriteUnit unit, Case one) =>
        unit.Execute("DELETE FROM hearings WHERE guild_id = @guild AND number = @number", new { guild = one.Guild, number = one.Number });

    private sealed record Key(GuildId Guild, long Number);
}
