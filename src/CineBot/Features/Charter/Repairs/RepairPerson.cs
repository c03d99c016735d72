using NodaTime;

namespace CineBot.Features.Charter.Repairs;

/// <summary>Somebody who is asked to take part in a repair; they know it by this code alone. Without a member once they erased everything.</summary>
internal sealed record RepairPerson(GuildId Guild, long Repair, long Person, string Code, RepairPart Part, MemberId? Member)
{
    public Consent Consent { get; init; }

    /// <summary>The server lets them read every private thread, so that none would be between equals.</summary>
    public bool SeesThreads { get; init; }

    public Instant? AnsweredAt { get; init; }

    /// <summary>Whether they find that it holds; null until they said so.</summary>
    public bool? IsKept { get; init; }

    /// <summary>How often they wrote through the bot in a row without an answer.</summary>
    public long Unanswered { get; init; }

    public Instant? WroteAt { get; init; }

    public bool IsFacilitator => Part is RepairPart.Facilitator;

    /// <summary>When they may write again; null where they may now.</summary>
    public Instant? WaitsUntil(Instant now) => Unanswered >= RepairTimes.MostUnanswered && WroteAt + RepairTimes.Patience is { } until && until > now ? until : null;

    /// <summary>They wrote: others' patience goes on, or begins anew.</summary>
    public RepairPerson Said(Instant now) => this with { WroteAt = now, Unanswered = WroteAt + RepairTimes.Patience > now ? Unanswered + 1 : 1 };
}

/// <summary>By which part somebody is in a repair.</summary>
internal enum RepairPart
{
    Reporter,
    Concerned,

    /// <summary>Is no party and does not decide.</summary>
    Facilitator,
}

/// <summary>What somebody says to taking part.</summary>
internal enum Consent
{
    Asked,
    Yes,
    No,

    /// <summary>Said yes, and thought better of it.</summary>
    Withdrawn,
}
