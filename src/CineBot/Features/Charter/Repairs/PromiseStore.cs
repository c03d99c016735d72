using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Repairs;

/// <summary>What was agreed on in a conversation: a sentence and until when.</summary>
internal sealed record Promise(string Words, Instant UntilAt);

/// <summary>What was agreed on in conversations.</summary>
internal static class PromiseStore
{
    public static void Add(WriteUnit unit, Repair repair, Promise promise) => unit.Execute(
        """
        INSERT INTO repair_promises (guild_id, repair, promise, words, until_at, entered_at)
        SELECT @guild, @repair, 1 + COALESCE((SELECT MAX(promise) FROM repair_promises WHERE guild_id = @guild AND repair = @repair), 0), @words, @untilAt, @now
        """,
        new { guild = repair.Guild, repair = repair.Number, words = promise.Words, untilAt = promise.UntilAt, now = unit.Now });

    public static void Forget(WriteUnit unit, Repair repair) =>
        unit.Execute("DELETE FROM repair_promises WHERE guild_id = @guild AND repair = @repair", new { guild = repair.Guild, repair = repair.Number });

    public static IReadOnlyList<Promise> Of(IReadUnit unit, Repair repair) => unit.Query<Promise>(
        "SELECT words AS Words, until_at AS UntilAt FROM repair_promises WHERE guild_id = @guild AND repair = @repair ORDER BY promise",
        new { guild = repair.Guild, repair = repair.Number });
}
