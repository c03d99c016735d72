using NodaTime;

namespace CineBot.Features.Calls.Applications;

/// <summary>Somebody who wants to come to a shoot, for one of its roles.</summary>
internal sealed record Application(GuildId Guild, long Number, long Role, MemberId Member, ApplicationState State, long Queue, Instant SubmittedAt)
{
    public const int LongestName = 40, LongestPhrase = 300, LongestLink = 200, LongestAnswers = 600, LongestWords = 400;

    private static readonly Duration PatienceForAnswer = Duration.FromHours(48);

    /// <summary>Until when a seat is kept for them.</summary>
    public Instant? OfferedUntil { get; init; }

    /// <summary>The days on which they can come, by their numbers; empty: all of them.</summary>
    public IReadOnlyList<long> Days { get; init; } = [];

    /// <summary>The name they go by.</summary>
    public string? FirstName { get; init; }

    public string? Phrase { get; init; }

    public string? Link { get; init; }

    public string? Answers { get; init; }

    /// <summary>They had never been confirmed for a shoot here when they asked.</summary>
    public bool IsNewcomer { get; init; }

    /// <summary>What is to be answered, and not yet told.</summary>
    public PreparedAnswer? Prepared { get; init; }

    /// <summary>Why it was declined, withdrawn or ended, by its code.</summary>
    public string? Reason { get; init; }

    /// <summary>The version of date, place and hours that they agreed to.</summary>
    public long SequenceAgreed { get; init; }

    /// <summary>When they were last asked whether they still come; null where nothing is asked of them.</summary>
    public Instant? AskedAgainAt { get; init; }

    public Instant? AnsweredAt { get; init; }

    /// <summary>When it ended without them coming.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>It still counts: not declined, expired, taken back or released.</summary>
    public bool IsOpen => State <= ApplicationState.Reconfirmed;

    /// <summary>It holds a seat.</summary>
    public bool HasSeat => State is ApplicationState.Offered or ApplicationState.Confirmed or ApplicationState.Reconfirmed;

    /// <summary>They come, by their own press: they may read where and when.</summary>
    public bool IsComing => State is ApplicationState.Confirmed or ApplicationState.Reconfirmed;

    /// <summary>They were asked whether they still come, and have not said so for two days.</summary>
    public bool IsUnsure(Instant now) => IsComing && AskedAgainAt + PatienceForAnswer <= now;

    /// <summary>Whoever holds the call has not answered yet.</summary>
    public bool IsUnanswered => State is ApplicationState.Submitted or ApplicationState.Seen or ApplicationState.Shortlisted;

    /// <summary>Goes on to the next state, where the action is one for this state; what a state lets go of goes with it.</summary>
    /// <exception cref="Interactions.Refusal">It is not; the sentence says why.</exception>
    public Application After(ApplicationAction action, Instant now)
    {
        var next = this with { State = ApplicationStates.After(State, action) };
        return next with
        {
            OfferedUntil = next.State is ApplicationState.Offered ? OfferedUntil : null,
            Prepared = next.IsUnanswered || next.State is ApplicationState.Waiting ? Prepared : null,
            AskedAgainAt = next.HasSeat || next.State is ApplicationState.Waiting ? AskedAgainAt : null,
            ClosedAt = next.IsOpen ? null : ClosedAt ?? now,
        };
    }

    /// <summary>They can come on that day.</summary>
    public bool ComesOn(long day) => Days.Count == 0 || Days.Contains(day);
}
