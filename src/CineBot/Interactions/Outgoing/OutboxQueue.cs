using CineBot.Interactions.Outgoing.Threads;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Interactions.Outgoing;

/// <summary>Hands out what is due.</summary>
internal sealed class OutboxQueue(Database database, CommunityClock clock, TimeProvider wire)
{
    /// <summary>Longer than the longest wait for a limit of Discord: a row is not taken up twice while it is being sent.</summary>
    private static readonly Duration Lease = Duration.FromMinutes(10);

    private static readonly Duration BetweenSweeps = Duration.FromDays(1);

    private Instant _sweptAt = Instant.MinValue;

    /// <summary>As many rows as there is room for, the most useful first; none costs one indexed read.</summary>
    public async Task<IReadOnlyList<OutboxRow>> TakeAsync(Vacancies room, CancellationToken cancellation)
    {
        if (clock.Now - _sweptAt >= BetweenSweeps) await SweepAsync(cancellation);
        var leases = Instant.FromDateTimeOffset(wire.GetUtcNow());
        if (!await database.ReadAsync(unit => OutboxClaimStore.AnyDue(unit, clock.Now, leases), cancellation)) return [];
        return await database.WriteAsync(unit => OutboxClaimStore.Claim(unit, leases, Lease, room), cancellation);
    }

    /// <summary>Takes over what the process before was sending when it died.</summary>
    public Task<bool> TakeOverAsync(CancellationToken cancellation) => database.WriteAsync(
        unit =>
        {
            OutboxClaimStore.EndLeases(unit);
            return true;
        },
        cancellation);

    // What was settled long ago goes, at the start and then once a day.
    private async Task SweepAsync(CancellationToken cancellation) => _sweptAt = await database.WriteAsync(
        unit =>
        {
            OutboxStore.Sweep(unit);
            PrivateThreadStore.Sweep(unit);
            return unit.Now;
        },
        cancellation);
}
