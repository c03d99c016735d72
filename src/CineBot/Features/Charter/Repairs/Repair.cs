using NodaTime;

namespace CineBot.Features.Charter.Repairs;

/// <summary>Something that mends, offered to everybody whom it takes.</summary>
internal sealed record Repair(GuildId Guild, long Number, long Case, RepairKind Kind, RepairState State, Instant OfferedAt)
{
    /// <summary>The kind of its private thread.</summary>
    public const string Thread = "repair";

    /// <summary>What is offered, as moderators put it.</summary>
    public string? Words { get; init; }

    /// <summary>The new wording or the apology, as the person concerned put it.</summary>
    public string? Given { get; init; }

    /// <summary>Messages pass through the bot, since no thread would be theirs alone, or none could be opened.</summary>
    public bool IsRelayed { get; init; }

    public Instant UntilAt { get; init; }

    public Instant? AgreedAt { get; init; }

    public Instant? LookAt { get; init; }

    public Instant? SettledAt { get; init; }

    public bool IsUnderway => SettledAt is null;

    public bool IsConversation => Kind is RepairKind.Conversation;
}

/// <summary>The ways to mend.</summary>
internal enum RepairKind
{
    /// <summary>The person concerned says it anew.</summary>
    Rewording,

    /// <summary>An apology, to who wants one.</summary>
    Apology,

    /// <summary>A conversation with somebody who takes no side.</summary>
    Conversation,
}

/// <summary>Where a repair stands.</summary>
internal enum RepairState
{
    Offered,

    /// <summary>Everybody said yes.</summary>
    Agreed,

    /// <summary>Somebody did not want it, or no longer.</summary>
    Refused,

    Kept,
    Broken,
}
