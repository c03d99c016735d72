using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Members;

/// <summary>Takes a person out of every table of the manifest, in one unit, and has the cards that showed them drawn anew.</summary>
internal sealed class Eraser(ErasureLog log, IEnumerable<IPersonalData> data, Outbox outbox)
{
    /// <summary>Writes down beside the database that the person erases everything; returns once that is on the disk.</summary>
    public ErasureEntry Announce(MemberId member, Instant at)
    {
        var entry = new ErasureEntry(log.PseudonymOf(member), Instant.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()));
        log.Append(entry);
        return entry;
    }

    public void Erase(WriteUnit unit, MemberId member, ErasureEntry entry)
    {
        foreach (var card in data.SelectMany(part => part.Erase(unit, member)).Distinct().ToList()) outbox.Refresh(unit, card);
        ErasureStore.Add(unit, entry.Pseudonym, entry.ErasedAt);
    }

    /// <summary>Erases again whoever erased everything after this copy of the database was made; tells how many erasures it lacked.</summary>
    public async Task<int> ReplayAsync(Database database, CancellationToken cancellation)
    {
        var lacking = await database.ReadAsync(unit => log.Read().Where(entry => !ErasureStore.Has(unit, entry.Pseudonym, entry.ErasedAt)).ToList(), cancellation);
        if (lacking.Count == 0) return 0;
        var people = await database.ReadAsync(unit => data.SelectMany(part => part.People(unit)).Distinct().ToDictionary(log.PseudonymOf), cancellation);
        foreach (var entry in lacking)
        {
            await database.WriteAsync(
                unit =>
                {
                    if (people.TryGetValue(entry.Pseudonym, out var member)) Erase(unit, member, entry);
                    else ErasureStore.Add(unit, entry.Pseudonym, entry.ErasedAt);
                    return true;
                },
                cancellation);
        }

        return lacking.Count;
    }
}
