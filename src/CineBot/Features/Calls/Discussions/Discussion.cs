using CineBot.Interactions.Outgoing;
using NodaTime;

namespace CineBot.Features.Calls.Discussions;

/// <summary>Two people who speak alone with each other about an application, in a private thread or, where there can be none, through the bot.</summary>
internal sealed record Discussion(GuildId Guild, long Number, long Call, MemberId Holder, MemberId Applicant, Side OpenedBy)
{
    public const string Kind = "call-discussion";

    public const int LongestWords = 1000;

    /// <summary>Nobody writes to the other more often than this through the bot without an answer, and then not for a day.</summary>
    public const long MostUnanswered = 5;

    public static readonly Duration Patience = Duration.FromHours(24);

    /// <summary>One of the two cannot come into a thread.</summary>
    public bool IsRelayed { get; init; }

    /// <summary>Who wanted no more of it; null while it goes on.</summary>
    public Side? ClosedBy { get; init; }

    public Side? SpokenBy { get; init; }

    public Instant? SpokenAt { get; init; }

    /// <summary>How often <see cref="SpokenBy"/> wrote in a row.</summary>
    public long Unanswered { get; init; }

    public CardRef Thread => new(Guild, Kind, Number);

    public MemberId Of(Side side) => side is Side.Holder ? Holder : Applicant;

    /// <summary>When that side may write again; null where they may now.</summary>
    public Instant? WaitsUntil(Side side, Instant now) =>
        SpokenBy == side && Unanswered >= MostUnanswered && SpokenAt + Patience is { } until && until > now ? until : null;

    /// <summary>That side wrote: the other's patience begins anew, or goes on.</summary>
    public Discussion Said(Side side, Instant now) => this with
    {
        SpokenBy = side,
        SpokenAt = now,
        Unanswered = SpokenBy == side && SpokenAt + Patience > now ? Unanswered + 1 : 1,
    };
}

/// <summary>The two sides of an application.</summary>
internal enum Side
{
    /// <summary>Holds the call.</summary>
    Holder,

    /// <summary>Applied to it.</summary>
    Applicant,
}
