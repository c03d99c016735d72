using NodaTime;

namespace CineBot.Features.WatchParties;

/// <summary>What a person answered to a party; a new press sets it anew.</summary>
internal sealed record SignUp(GuildId Guild, long Number, MemberId Member, PartyAnswer Answer, long Queue, Instant AnsweredAt)
{
    public const int LongestHelp = 140;

    /// <summary>Set for a yes, and only for a yes.</summary>
    public Seat? Seat { get; init; }

    /// <summary>Until when a freed seat is kept for them.</summary>
    public Instant? OfferedUntil { get; init; }

    public string? Access { get; init; }

    public string? Version { get; init; }

    /// <summary>What they can do for those without access, and their words for it.</summary>
    public string? Help { get; init; }

    public string? HelpWords { get; init; }

    /// <summary>The party was moved after they answered.</summary>
    public bool IsStale { get; init; }
}

/// <summary>The three answers.</summary>
internal enum PartyAnswer
{
    Yes,
    Maybe,
    No,
}

/// <summary>What a yes gives where seats are counted; elsewhere it is always held.</summary>
internal enum Seat
{
    Held,
    Waiting,

    /// <summary>A freed seat is kept for them until they press, or until its time is over.</summary>
    Offered,
}
