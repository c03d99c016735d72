using NodaTime;

namespace CineBot.Features.Charter.Allies;

/// <summary>Whom somebody who is heard in a grave case chose to be beside them; the ally knows it by this code alone.</summary>
internal sealed record Ally(GuildId Guild, long Number, long Voice, string Code, MemberId Member, AllyState State, Instant AskedAt)
{
    /// <summary>They may read what the person told.</summary>
    public bool IsReading { get; init; }

    /// <summary>A word from the person.</summary>
    public string? Word { get; init; }

    public Instant? AnsweredAt { get; init; }

    public bool IsOpen => State is AllyState.Asked or AllyState.Accepted;
}

/// <summary>Where an ally stands.</summary>
internal enum AllyState
{
    Asked,
    Accepted,
    Declined,
    Ended,
}
