using CineBot.Interactions.Outgoing;

namespace CineBot.Features.WatchParties.Mirror;

/// <summary>Brings Discord's event in line with its party; each step may be taken again.</summary>
internal sealed class Mirroring(IEventBoard board, CommunityClock clock)
{
    /// <summary>What there is afterwards.</summary>
    /// <exception cref="DeliveryFailure">Discord or the network says no.</exception>
    public Task<PartyMirror> AlignAsync(PartyMirror mirror, Party? party, ListedEvent? listed, CancellationToken cancellation) => (mirror, party, listed) switch
    {
        ({ IsWanted: true }, { State: PartyState.Published, Time.At: var at }, { } entry) when at > clock.Now => ShowAsync(mirror, entry, cancellation),
        ({ IsWanted: true, Event: not null }, { State: PartyState.Started }, _) => BeginAsync(mirror, cancellation),
        ({ Event: not null }, { State: PartyState.Ended }, _) => EndAsync(mirror, cancellation),
        ({ Event: not null, IsWanted: false }, _, _) or ({ Event: not null }, { State: PartyState.Cancelled } or null, _) => CallOffAsync(mirror, cancellation),
        _ => Task.FromResult(mirror),
    };

    private async Task<PartyMirror> ShowAsync(PartyMirror mirror, ListedEvent entry, CancellationToken cancellation)
    {
        // An attempt before this one may have made it, and its answer was lost.
        var known = mirror.Event ?? (mirror.Attempts > 1 ? await board.FindAsync(mirror.Guild, entry.Marker, cancellation) : null);
        if (known is not { } number) return mirror with { Event = await board.CreateAsync(mirror.Guild, entry, cancellation) };
        await board.EditAsync(mirror.Guild, number, entry, cancellation);
        return mirror with { Event = number };
    }

    private async Task<PartyMirror> BeginAsync(PartyMirror mirror, CancellationToken cancellation)
    {
        if (!mirror.IsBegun) await board.MarkAsync(mirror.Guild, mirror.Event!.Value, EventMark.Begun, cancellation);
        return mirror with { IsBegun = true };
    }

    // What has not begun cannot end: where nobody told Discord of the start, it hears of it now.
    private async Task<PartyMirror> EndAsync(PartyMirror mirror, CancellationToken cancellation)
    {
        var begun = await BeginAsync(mirror, cancellation);
        await board.MarkAsync(mirror.Guild, mirror.Event!.Value, EventMark.Over, cancellation);
        return begun with { Event = null, IsWanted = false };
    }

    private async Task<PartyMirror> CallOffAsync(PartyMirror mirror, CancellationToken cancellation)
    {
        await board.MarkAsync(mirror.Guild, mirror.Event!.Value, mirror.IsBegun ? EventMark.Over : EventMark.CalledOff, cancellation);
        return mirror with { Event = null, IsBegun = false, IsWanted = false };
    }
}
