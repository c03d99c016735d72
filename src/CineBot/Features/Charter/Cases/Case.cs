using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>A case as it stands; <paramref name="Number"/> is for the bot alone, people know it by <paramref name="Code"/>.</summary>
internal sealed record Case(GuildId Guild, long Number, string Code, CaseState State, Instant OpenedAt)
{
    public CaseSubject About { get; init; }

    public Gravity? Gravity { get; init; }

    /// <summary>The number of the charter's article; null where none was named.</summary>
    public long? Article { get; init; }

    public ChannelId? Channel { get; init; }

    public MessageId? Message { get; init; }

    /// <summary>Whoever reported said so; whether it is, moderators say by <see cref="Gravity"/>.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Too few moderators are free, or the server's owner is concerned: the outside contact is named.</summary>
    public bool IsOutside { get; init; }

    /// <summary>What the audit's chain knows it by.</summary>
    public required string Pseudonym { get; init; }

    /// <summary>Since when it stands where it stands.</summary>
    public required Instant StateAt { get; init; }

    public Instant? ClosedAt { get; init; }

    public Instant? NudgeAt { get; init; }

    public long Nudges { get; init; }

    public Instant? ExpungeAt { get; init; }

    public bool IsGrave => Gravity is Cases.Gravity.Grave;

    /// <summary>Which of its moderators count now: those of the appeal while there is one.</summary>
    public string Stage => State is CaseState.Appealed ? "appeal" : "case";

    /// <summary>How soon it asks for somebody: what may be grave before what is a breach, and what nobody judged yet before a tension.</summary>
    public long Weight => Gravity switch
    {
        Cases.Gravity.Grave => 4,
        null => IsUrgent ? 4 : 2,
        Cases.Gravity.Breach => 3,
        Cases.Gravity.Tension => 1,
        _ => 0,
    };

    /// <summary>The case in another state from now on, with the hours that follow from it.</summary>
    public Case In(CaseState state, Instant now)
    {
        if (state == State) return this;
        var isOver = state is CaseState.Withdrawn or CaseState.Dismissed or CaseState.Ended or CaseState.Closed or CaseState.Expunged;
        var isWaiting = state is CaseState.Signalled or CaseState.Acknowledged or CaseState.Triaged or CaseState.Appealed;
        return this with
        {
            State = state,
            StateAt = now,
            ClosedAt = isOver ? ClosedAt ?? now : null,
            ExpungeAt = state is CaseState.Expunged ? null : isOver ? (ClosedAt is null ? null : ExpungeAt) ?? CaseTimes.ExpungedAt(now, Gravity) : null,
            NudgeAt = isWaiting ? now + CaseTimes.Acknowledged : null,
            Nudges = 0,
        };
    }
}

/// <summary>What a case is about.</summary>
internal enum CaseSubject
{
    Message,
    Person,

    /// <summary>Something that happened, without anybody in particular.</summary>
    Situation,
}
