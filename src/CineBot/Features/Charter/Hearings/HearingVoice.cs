using CineBot.Features.Charter.Cases;
using NodaTime;

namespace CineBot.Features.Charter.Hearings;

/// <summary>Somebody who is heard about a case: they know it by this code of theirs alone. Without a member and without words once they erased everything.</summary>
internal sealed record HearingVoice(GuildId Guild, long Voice, long Number, string Code, CasePart Part, MemberId? Member)
{
    public VoiceState State { get; init; }

    /// <summary>What moderators would like to ask a witness about.</summary>
    public string? About { get; init; }

    /// <summary>What happened for them; in a grave case everything that they want to say.</summary>
    public string? Happened { get; init; }

    public string? Felt { get; init; }

    public string? Wanted { get; init; }

    /// <summary>What the person concerned may read of their report, as they put it; null where that is nothing.</summary>
    public string? Facts { get; init; }

    /// <summary>Null for who did not report.</summary>
    public FactsState? FactsState { get; init; }

    public Instant InvitedAt { get; init; }

    public Instant ClosesAt { get; init; }

    public Instant? AnsweredAt { get; init; }

    public bool IsReporter => Part is CasePart.Reporter;

    /// <summary>Something waits for them: an answer, or a word on what is passed on.</summary>
    public bool IsWaitedFor => State is VoiceState.Invited || FactsState is Hearings.FactsState.Asked;

    /// <summary>They may answer, decline or amend: until their time is over, or the case goes on. Who reported something grave need not wait for a hearing.</summary>
    public bool IsOpen(Case one, Instant now) => (one.State is CaseState.Hearing || (IsReporter && one is { IsGrave: true, State: CaseState.Acknowledged or CaseState.Triaged or CaseState.Assigned })) && State is not VoiceState.Gone && now < ClosesAt;
}

/// <summary>What somebody who was invited did.</summary>
internal enum VoiceState
{
    Invited,
    Answered,
    Declined,

    /// <summary>Their time is over without a word.</summary>
    Silent,

    /// <summary>They erased everything.</summary>
    Gone,
}

/// <summary>What becomes of the facts of a report.</summary>
internal enum FactsState
{
    Asked,

    /// <summary>The person concerned may read them.</summary>
    Passed,

    /// <summary>Nothing of them is passed on.</summary>
    Held,
}
