using NodaTime;

namespace CineBot.Features.Calls;

/// <summary>A call for a shoot: what everybody may read of it. What is only for the confirmed lies elsewhere, in <see cref="Practicals"/>. What it lacks is null.</summary>
internal sealed record Call(GuildId Guild, long Number, CallKind Kind, CallState State, DateTimeZone Zone, ChannelId Channel, Instant CreatedAt)
{
    public const int LongestTitle = 100, LongestWords = 600, LongestPitch = 300, LongestLine = 200, LongestReason = 300;

    public MemberId? Owner { get; init; }

    public MemberId? CoOwner { get; init; }

    /// <summary>Empty where whoever wrote it erased everything.</summary>
    public string Title { get; init; } = "";

    public string? Words { get; init; }

    public string? Pitch { get; init; }

    public string? Genre { get; init; }

    public long? FilmMinutes { get; init; }

    public string? Bearer { get; init; }

    public string Terms { get; init; } = CallWords.Volunteer;

    public string? Amount { get; init; }

    /// <summary>A place that the list of places knows.</summary>
    public string? PlaceCode { get; init; }

    /// <summary>Where the list does not know it, in words; never an address.</summary>
    public string? PlaceWords { get; init; }

    public string? Hours { get; init; }

    public bool IsNight { get; init; }

    public Instant? ClosesAt { get; init; }

    public Instant? ExpiresAt { get; init; }

    public Instant? FirstDay { get; init; }

    public Instant? LastDay { get; init; }

    public string? Insurance { get; init; }

    public string? ImageRights { get; init; }

    public string? Meals { get; init; }

    public string? Travel { get; init; }

    public string? Lodging { get; init; }

    public string Minors { get; init; } = CallWords.NoMinors;

    public IReadOnlyList<string> Sensitive { get; init; } = [];

    /// <summary>Whom one can speak to when something is wrong on the shoot.</summary>
    public MemberId? Listener { get; init; }

    public string? Accessibility { get; init; }

    public string? Bring { get; init; }

    /// <summary>What those who apply are asked, three lines at most.</summary>
    public string? Questions { get; init; }

    /// <summary>What a moderator asks to change while it is held; on a cancelled one not null where it was held to its end, and its words are then nobody's to read.</summary>
    public string? HoldReason { get; init; }

    public string? CancelReason { get; init; }

    /// <summary>How often a date, the place or the hours changed since it was announced: what people agreed to is one of these.</summary>
    public long Sequence { get; init; }

    public Instant? PublishedAt { get; init; }

    public Instant? ClosedAt { get; init; }

    /// <summary>Those who hold it: none where all of them erased everything.</summary>
    public IReadOnlyList<MemberId> Owners => [.. new[] { Owner, CoOwner }.OfType<MemberId>()];

    public bool IsHeldBy(MemberId member) => Owner == member || CoOwner == member;

    /// <summary>Goes on to the next state, where the action is one for this state.</summary>
    /// <exception cref="Interactions.Refusal">It is not; the sentence says why.</exception>
    public Call After(CallAction action) => this with { State = CallStates.After(State, action) };
}
