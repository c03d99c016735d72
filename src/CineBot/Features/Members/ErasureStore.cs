using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Members;

/// <summary>Which erasures this database has been through, by pseudonym.</summary>
internal static class ErasureStore
{
    public static bool Has(IReadUnit unit, string pseudonym, Instant erasedAt) =>
        unit.QueryFirstOrNull<long?>("SELECT 1 FROM erasures WHERE pseudonym = @pseudonym AND erased_at = @erasedAt", new { pseudonym, erasedAt }) is not null;

    public static int Add(WriteUnit unit, string pseudonym, Instant erasedAt) => unit.Execute(
        "INSERT INTO erasures (pseudonym, erased_at) VALUES (@pseudonym, @erasedAt) ON CONFLICT (pseudonym, erased_at) DO NOTHING",
        new { pseudonym, erasedAt });
}
