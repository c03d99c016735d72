using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.Mirror;

/// <summary>Writes down what came of each try; the host hears once why the party is not in Discord's list.</summary>
internal sealed class MirrorDesk(Database database, Mirroring mirroring, ILanguages languages, PartyNews news)
{
    private static readonly Duration Shortest = Duration.FromSeconds(5), Longest = Duration.FromMinutes(5);

    public async Task AlignAsync(PartyMirror mirror, CancellationToken cancellation)
    {
        var language = await languages.OfServerAsync(mirror.Guild, cancellation);
        var (party, listed, isPosting) = await database.ReadAsync(
            unit => PartyStore.Find(unit, mirror.Guild, mirror.Number) is { } found
                ? (found, MirrorEntry.Of(unit, found, language), OutboxStore.IsPosting(unit, PartyCard.RefTo(found)))
                : (default(Party), default(ListedEvent), false),
            cancellation);
        // The event leads to the card: it waits until that stands.
        if (listed is null && isPosting) throw new DeliveryFailure(DeliveryFault.Unavailable);
        var aligned = await mirroring.AlignAsync(mirror, party, listed, cancellation);
        await database.WriteAsync(
            unit =>
            {
                MirrorStore.Keep(unit, aligned with { Fault = null }, tryAt: null);
                return true;
            },
            cancellation);
    }

    /// <summary>Puts it off where waiting helps; else it rests until the party or its host asks again. An event that somebody took away is not made again by itself.</summary>
    public bool Failed(WriteUnit unit, PartyMirror mirror, DeliveryFailure failure)
    {
        var party = PartyStore.Find(unit, mirror.Guild, mirror.Number);
        if (failure.Fault is DeliveryFault.Unavailable or DeliveryFault.Ambiguous && party is { Time: { } time } && unit.Now < time.At + party.Length)
        {
            MirrorStore.Keep(unit, mirror, unit.Now + Duration.Max(Backoff(mirror.Attempts), failure.RetryAfter ?? Duration.Zero));
            return true;
        }

        var isTaken = failure.Fault is DeliveryFault.EventGone or DeliveryFault.EventOver;
        MirrorStore.Keep(unit, isTaken ? mirror with { Event = null, IsBegun = false, IsWanted = false } : mirror with { Fault = failure.Fault.ToString() }, tryAt: null);
        if (party is { Host: { } host, State: PartyState.Published, Time: { } start } && mirror.Fault != failure.Fault.ToString())
            news.Tell(unit, party, host, Why(party, failure.Fault), start.At);
        return false;
    }

    private static Text Why(Party party, DeliveryFault fault) => fault switch
    {
        DeliveryFault.EventGone or DeliveryFault.EventOver => new("party.mirror.taken", party.Film!.Title),
        DeliveryFault.Forbidden => new("party.mirror.forbidden", party.Film!.Title, new Text("permission.create_events")),
        DeliveryFault.EventsFull => new("party.mirror.full", party.Film!.Title),
        DeliveryFault.Blocked => new("party.mirror.blocked", party.Film!.Title),
        _ => new("party.mirror.refused", party.Film!.Title),
    };

    private static Duration Backoff(long attempts) => Duration.Min(Longest, Shortest * Math.Pow(2, Math.Min(attempts - 1, 10)));
}
