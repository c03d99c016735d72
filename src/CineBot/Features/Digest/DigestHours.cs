using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Digest;

/// <summary>
/// Sends what is due. The row of a digest, its public card, the private messages and the next hour are written in one unit, so that a crash sends all of it
/// or, at the next start, all of it again from the beginning; the outbox sees to each being posted once.
/// </summary>
internal sealed class DigestHours(DigestDesk desk, Outbox outbox, IReach reach, Options options)
{
    /// <summary>So many servers are seen to in one unit.</summary>
    public const int AtMost = 20;

    // After an outage of a day it is too late to speak of the week: what it would have told comes with the next.
    private static readonly Duration TooLate = Duration.FromDays(1);

    private static readonly Duration Week = Duration.FromDays(7);

    private static readonly Duration Longest = Duration.FromDays(31);

    private static readonly Duration Useful = Duration.FromDays(2);

    /// <summary>How many servers it looked at.</summary>
    public int Strike(WriteUnit unit)
    {
        var due = DigestStore.Due(unit, unit.Now, AtMost);
        foreach (var times in due) Strike(unit, times);
        return due.Count;
    }

    /// <summary>What a digest would tell that is sent now.</summary>
    public static SentDigest Span(DigestTimes times, Instant now, long number = 0) =>
        new(times.Guild, number, Instant.Max(times.ToldAt ?? now - Week, now - Longest), now, times.NextAt is { } due && due < now ? due : now);

    private void Strike(WriteUnit unit, DigestTimes times)
    {
        var zone = SettingsStore.Find(unit, times.Guild).ZoneOr(options);
        var next = times.From(unit.Now, zone);
        // Where the server's clocks are others by now, its hour is still to come, or passed a while ago.
        if (times.Zone != zone.Id) times = times with { NextAt = times.After(unit.Now - TooLate, zone) is var hour && hour > unit.Now ? hour : unit.Now };
        if (times.NextAt > unit.Now || unit.Now - times.NextAt > TooLate || times.Channel is not { } channel)
        {
            DigestStore.Save(unit, next);
            return;
        }

        DigestStore.Save(unit, next with { ToldAt = unit.Now });
        if (desk.Compose(unit, Span(times, unit.Now)) is null) return;
        var sent = Span(times, unit.Now, unit.NextNumber(times.Guild, DigestCard.CardKind));
        DigestStore.Add(unit, sent, desk.NamedEver(unit, sent));
        var card = new CardRef(times.Guild, DigestCard.CardKind, sent.Number);
        outbox.Post(unit, card, channel);
        foreach (var reader in ReaderStore.Of(unit, times.Guild))
        {
            if (reach.Of(unit, reader, DigestCard.Letter, unit.Now) is { ByMessage: true } open)
                outbox.Remind(unit, new(card, "letter", open.DueAt, open.DueAt + Useful) { Member = reader, ByMessage = true });
        }
    }
}
