using System.Globalization;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using NodaTime;

namespace CineBot.Features.WatchParties.DatePolls;

/// <summary>A poll for the date of one party: a draft that only whoever hosts sees, then open to answers until an announced hour.</summary>
internal sealed record DatePoll(GuildId Guild, long Number, long Party, DateTimeZone Zone, Duration Length, Instant CreatedAt)
{
    public const int LeastSlots = 3, MostSlots = 8, LongestSlots = 1000;

    public const string CardKind = "date-poll";

    private static readonly Duration ChaseBefore = Duration.FromHours(24);

    public PollState State { get; init; } = PollState.Draft;

    /// <summary>Set once it is published.</summary>
    public Instant? OpenUntil { get; init; }

    /// <summary>When those who are interested and have not answered are reminded, once; and when they were.</summary>
    public Instant? ChaseAt { get; init; }

    public Instant? ChasedAt { get; init; }

    public Instant? ClosedAt { get; init; }

    /// <summary>The slot that became the party's date.</summary>
    public long? Winner { get; init; }

    /// <summary>When the clock has something to do with it; null where it has not.</summary>
    public Instant? DueAt => State is PollState.Open ? ChasedAt is null ? ChaseAt : OpenUntil : null;

    public CardRef Card => new(Guild, CardKind, Number);

    /// <summary>As the id of a button.</summary>
    public string Id => Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Open from now on, or again; who was reminded once is not reminded again.</summary>
    public DatePoll Publish(Instant now, Duration length)
    {
        var until = now + length;
        return this with { State = PollState.Open, OpenUntil = until, ChaseAt = until - Duration.Min(ChaseBefore, length / 2), ClosedAt = null };
    }

    public DatePoll Close(Instant now) => this with { State = PollState.Closed, OpenUntil = Instant.Min(OpenUntil ?? now, now), ClosedAt = now };

    /// <exception cref="Refusal">Nobody answers yet, or any more: not even in the moment between the announced hour and the count.</exception>
    public void CheckOpen(Instant now)
    {
        if (State is not PollState.Open || now >= OpenUntil) throw new Refusal("date-poll.over");
    }
}
