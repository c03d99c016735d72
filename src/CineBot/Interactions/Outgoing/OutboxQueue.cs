using CineBot.Storage;
using NodaTime;

namespace CineBot.Interactions.Outgoing;

/// <summary>Hands out what is due.</summary>
internal sealed class OutboxQueue(Database database, CommunityClock clock, TimeProvider wire)
{
    /// <summary>Longer than the longest wait for a limit of Discord: a row is not taken up twice while it is being sent.</summary>
    private static readonly Duration Lease = Duration.FromMinutes(10);

    /// <summary>At most <paramref name="atMost"/> rows, the most useful first; none costs one indexed read.</summary>
    public async Task<IReadOnlyList<OutboxRow>> TakeAsync(int atMost, CancellationToken cancellation)
    {
        var leases = Instant.FromDateTimeOffset(wire.GetUtcNow());
        if (!await database.ReadAsync(unit => OutboxClaimStore.AnyDue(unit, clock.Now, leases), cancellation)) return [];
        return await database.WriteAsync(unit => OutboxClaimStore.Claim(unit, leases, Lease, atMost), cancellation);
    }

    /// <summary>Takes over what the process before was sending when it died, and sweeps away what was settled long ago.</summary>
    public Task<bool> TakeOverAsync(CancellationToken cancellation) => database.WriteAsync(
        unit =>
        {
            OutboxClaimStore.EndLeases(unit);
            OutboxStore.Sweep(unit);
            return true;
        },
        cancellation);
}
