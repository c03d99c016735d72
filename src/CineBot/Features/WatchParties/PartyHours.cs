using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties;

/// <summary>What the hour brings to parties, each step once: what was done is stored, and not due again.</summary>
internal sealed class PartyHours(PartyDesk desk, Seating seating, Relay relay, Outbox outbox)
{
    private const long AtOnce = 100;

    /// <summary>A party that nobody started is over this long after its hour.</summary>
    private static readonly Duration Lapse = Duration.FromHours(6), DraftsKept = Duration.FromDays(2);

    public static bool IsAnythingDue(IReadUnit unit, Instant now) =>
        SeatStore.OffersOverAt(unit, now, 1).Count > 0 || PartyStore.StartingBy(unit, now + Relay.AskedBefore, AtOnce).Any(party => IsDue(party, now))
        || PartyStore.OverAt(unit, now, 1).Count > 0 || PartyStore.AnyDraftBefore(unit, now - DraftsKept);

    public bool Strike(WriteUnit unit)
    {
        foreach (var kept in SeatStore.OffersOverAt(unit, unit.Now, AtOnce))
            if (PartyStore.Find(unit, kept.Guild, kept.Number) is { } party) seating.Withdraw(unit, party, kept.Member);
        foreach (var party in PartyStore.StartingBy(unit, unit.Now + Relay.AskedBefore, AtOnce).Where(party => IsDue(party, unit.Now))) Near(unit, party);
        foreach (var party in PartyStore.OverAt(unit, unit.Now, AtOnce)) desk.Save(unit, party.After(PartyAction.End) with { ClosedAt = unit.Now }, PartyAction.End);
        PartyStore.Sweep(unit, unit.Now - DraftsKept);
        return true;
    }

    private static bool IsDue(Party party, Instant now) => IsLapsed(party, now) || IsUnasked(party, now) || IsRelievable(party, now);

    private void Near(WriteUnit unit, Party party)
    {
        if (IsLapsed(party, unit.Now)) desk.Save(unit, party.After(PartyAction.Lapse) with { ClosedAt = unit.Now }, PartyAction.Lapse);
        else if (IsUnasked(party, unit.Now)) AskHost(unit, party);
        else if (party.CoHost is { } coHost) relay.Hand(unit, party, coHost, isThere: false);
    }

    // The host's own evening: they are told by name, so that it goes on without them where they cannot.
    private void AskHost(WriteUnit unit, Party party)
    {
        desk.Save(unit, party with { HostAskedAt = unit.Now, HostThereAt = IsFresh(party, unit.Now) ? unit.Now : null }, PartyAction.Describe);
        if (IsFresh(party, unit.Now)) return;
        var start = party.Time!.At;
        outbox.Remind(unit, new(PartyCard.RefTo(party), HostAsked.Name, unit.Now, start));
        outbox.Remind(unit, new(PartyCard.RefTo(party), HostSilent.Name, Instant.Max(unit.Now, start - Relay.SilentBefore), start));
    }

    // Whoever announced or moved it just now is there.
    private static bool IsFresh(Party party, Instant now) => party.PublishedAt > now - Relay.AskedBefore;

    private static bool IsLapsed(Party party, Instant now) => party.Time!.At < now - Lapse;

    private static bool IsUnasked(Party party, Instant now) => party is { HostAskedAt: null, Host: not null } && party.Time!.At > now;

    // Only who was asked in time is relieved, and so once: after an outage it is for the co-host to press.
    private static bool IsRelievable(Party party, Instant now) =>
        party is { HostAskedAt: { } asked, HostThereAt: null, CoHost: not null } && now >= party.Time!.At - Relay.SilentBefore && asked < party.Time.At - Relay.SilentBefore;
}
