using CineBot.Features.Films;
using NodaTime;

namespace CineBot.Features.WatchParties;

/// <summary>A watch party of a server, from a draft to its end. What it lacks is null: a film or a date while they are chosen, a host who erased everything.</summary>
internal sealed record Party(GuildId Guild, long Number, PartyState State, DateTimeZone Zone, ChannelId Channel, Instant CreatedAt)
{
    public const int LongestDescription = 600, LongestReason = 300, LongestNote = 300, MostSeats = 5000;

    /// <summary>How long a film is taken to last where nobody knows.</summary>
    private const long UsualMinutes = 120;

    public MemberId? Host { get; init; }

    public MemberId? CoHost { get; init; }

    public NamedFilm? Film { get; init; }

    public PartyTime? Time { get; init; }

    /// <summary>What the host sets aside; null where the film's own length holds.</summary>
    public long? Minutes { get; init; }

    public PartyPlace? Place { get; init; }

    /// <summary>Null: as many as come.</summary>
    public long? Seats { get; init; }

    public long? SeatsLeft { get; init; }

    /// <summary>What the host decided; null where the wishes decide.</summary>
    public string? Version { get; init; }

    public string Rights { get; init; } = PartyWords.OwnCopy;

    public string? RightsNote { get; init; }

    public string? Description { get; init; }

    /// <summary>The series that it is one evening of.</summary>
    public PartySlot? Slot { get; init; }

    /// <summary>How often it was moved since it was announced, as calendars count it.</summary>
    public long Sequence { get; init; }

    public Instant? PublishedAt { get; init; }

    public Instant? HostAskedAt { get; init; }

    public Instant? HostThereAt { get; init; }

    /// <summary>The film's first minute; it may still lie ahead.</summary>
    public Instant? StartedAt { get; init; }

    public Instant? EndsAt { get; init; }

    public Instant? ClosedAt { get; init; }

    public string? CancelReason { get; init; }

    public Duration Length => Duration.FromMinutes(Minutes ?? Film?.Runtime ?? UsualMinutes);

    public bool IsHeldBy(MemberId member) => Host == member || CoHost == member;

    /// <summary>Goes on to the next state, where the action is one for this state.</summary>
    /// <exception cref="Interactions.Refusal">It is not; the sentence says why.</exception>
    public Party After(PartyAction action) => this with { State = PartyStates.After(State, action) };
}

/// <summary>One evening of a series: which series, and the time of day it had planned.</summary>
internal sealed record PartySlot(long Series, LocalDateTime Planned);
