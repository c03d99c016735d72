using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Digest;

/// <summary>
/// Sends a server's digest. Its row, its public card, the private messages and the next hour are written in one unit, so that a crash sends all of it
/// or, at the next start, all of it again from the beginning; the outbox sees to each being posted once.
/// </summary>
internal sealed class DigestHours(DigestDesk desk, Outbox outbox, IReach reach, Options options)
{
    // After an outage of a day it is too late to speak of the week: what it would have told comes with the next.
    private static readonly Duration TooLate = Duration.FromDays(1);

    private static readonly Duration Week = Duration.FromDays(7);

    private static readonly Duration Longest = Duration.FromDays(31);

    private static readonly Duration Useful = Duration.FromDays(2);

    /// <summary>Where its hour has come still; those of the <paramref name="gone"/> whom it would name are not named.</summary>
    public void Strike(WriteUnit unit, GuildId guild, IReadOnlySet<MemberId> gone)
    {
        var times = DigestStore.Find(unit, guild);
        if (times.NextAt is { } due && due <= unit.Now) Strike(unit, times, gone);
    }

    /// <summary>Whom the one that is due may name.</summary>
    public IReadOnlySet<MemberId> Named(IReadUnit unit, GuildId guild, Instant now) => desk.NamedEver(unit, Span(DigestStore.Find(unit, guild), now));

    /// <summary>What a digest would tell that is sent now.</summary>
    public static SentDigest Span(DigestTimes times, Instant now) =>
        new(times.Guild, 0, Instant.Max(times.ToldAt ?? now - Week, now - Longest), now, times.NextAt is { } due && due < now ? due : now, times.IsPosted ? times.Channel : null);

    private void Strike(WriteUnit unit, DigestTimes times, IReadOnlySet<MemberId> gone)
    {
        var zone = SettingsStore.Find(unit, times.Guild).ZoneOr(options);
        var next = times.From(unit.Now, zone);
        // Where the server's clocks are others by now, its hour is still to come, or passed a while ago.
        if (times.Zone != zone.Id) times = times with { NextAt = times.After(unit.Now - TooLate, zone) is var hour && hour > unit.Now ? hour : unit.Now };
        if (times.NextAt > unit.Now || unit.Now - times.NextAt > TooLate)
        {
            DigestStore.Save(unit, next);
            return;
        }

        var readers = ReaderStore.Of(unit, times.Guild);
        var span = Span(times, unit.Now);
        var isRead = span.Channel is not null || readers.Count > 0;
        DigestStore.Save(unit, isRead ? next with { ToldAt = unit.Now } : times with { NextAt = null });
        if (isRead && desk.Compose(unit, span, gone: gone) is not null) Send(unit, span with { Number = unit.NextNumber(times.Guild, DigestCard.CardKind) }, desk.NamedEver(unit, span, gone), readers);
    }

    private void Send(WriteUnit unit, SentDigest sent, IReadOnlySet<MemberId> named, IReadOnlyList<MemberId> readers)
    {
        DigestStore.Add(unit, sent, named);
        var card = new CardRef(sent.Guild, DigestCard.CardKind, sent.Number);
        if (sent.Channel is { } channel) outbox.Post(unit, card, channel);
        foreach (var reader in readers)
        {
            if (reach.Of(unit, reader, DigestCard.Letter, unit.Now) is { ByMessage: true } open)
                outbox.Remind(unit, new(card, "letter", open.DueAt, open.DueAt + Useful) { Member = reader, ByMessage = true });
        }
    }
}
