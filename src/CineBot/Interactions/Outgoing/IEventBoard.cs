using NodaTime;

namespace CineBot.Interactions.Outgoing;

/// <summary>The list of events that Discord itself keeps for a server. Every method throws <see cref="DeliveryFailure"/> where Discord or the network says no.</summary>
internal interface IEventBoard
{
    /// <summary>Lists an event. Events know no nonce, so look with <see cref="FindAsync"/> before trying again.</summary>
    Task<long> CreateAsync(GuildId guild, ListedEvent listed, CancellationToken cancellation);

    Task EditAsync(GuildId guild, long number, ListedEvent listed, CancellationToken cancellation);

    /// <summary>Says that the event has begun, is over, or is called off.</summary>
    Task MarkAsync(GuildId guild, long number, EventMark mark, CancellationToken cancellation);

    /// <summary>The bot's own event that carries this marker among those to come; null where there is none.</summary>
    Task<long?> FindAsync(GuildId guild, string marker, CancellationToken cancellation);
}

/// <summary>
/// An event as it is handed over: its name, what is said of it (somebody's words, cut where they are too long), and the line under it, which is kept whole
/// and ends with the marker by which it is found again: the address that it leads to, which no other event has.
/// </summary>
internal sealed record ListedEvent(Text Name, string? Words, Text Footer, string Marker, Language Language)
{
    public required Instant StartsAt { get; init; }

    public required Instant EndsAt { get; init; }

    /// <summary>The voice or stage channel that it takes place in; null for one elsewhere.</summary>
    public ChannelId? Channel { get; init; }

    /// <summary>Where it is, as an argument of a text, where it is in no channel.</summary>
    public required object Place { get; init; }
}

/// <summary>What becomes of a listed event.</summary>
internal enum EventMark
{
    Begun,
    Over,
    CalledOff,
}
