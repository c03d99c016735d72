using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>What one person reported, by a code of their own; without them once they erased everything.</summary>
internal sealed record CaseReport(GuildId Guild, long Number, long Report, string Code, MemberId? Member, Instant ReportedAt)
{
    public long? Article { get; init; }

    /// <summary>What happened, in their words; null once they are erased.</summary>
    public string? Words { get; init; }

    /// <summary>What they added afterwards.</summary>
    public string? Added { get; init; }

    public HelpWished Help { get; init; }

    /// <summary>Whether the other person may be told who reported.</summary>
    public bool MayName { get; init; }

    public ReportState State { get; init; }

    /// <summary>What moderators said to them at the end.</summary>
    public string? Answer { get; init; }

    public Instant? SettledAt { get; init; }
}

/// <summary>What would help whoever reports.</summary>
internal enum HelpWished
{
    Listened,

    /// <summary>That somebody talks to the other person.</summary>
    Talk,

    Circle,
    Nothing,

    /// <summary>It is urgent or grave.</summary>
    Emergency,
}

/// <summary>Where a report stands beside its case.</summary>
internal enum ReportState
{
    Open,
    Withdrawn,
    Dismissed,

    /// <summary>The case came to its end.</summary>
    Closed,
}
