using CineBot.Interactions;

namespace CineBot.Features.Calls;

/// <summary>What a call looks for, and how many: a role of the list of film roles by its slug, or else only the words for it.</summary>
internal sealed record CallRole(long Role, string? Slug, string Label, long Seats)
{
    public const int MostSeats = 500, MostRoles = 12, LongestLabel = 60, LongestCriteria = 120;

    /// <summary>What the list of film roles calls it in either language; null where it is its owners' own words.</summary>
    public Title? Name { get; init; }

    /// <summary>Who is looked for in this role, where the list of film roles says so; else whoever the call looks for.</summary>
    public CallKind? Kind { get; init; }

    /// <summary>Counted by the database alone.</summary>
    public long SeatsLeft { get; init; } = Seats;

    /// <summary>Seats kept for those who begin; they are among the seats.</summary>
    public long NewcomerSeats { get; init; }

    public long NewcomerLeft { get; init; }

    /// <summary>From when on the seats that were kept for newcomers are for everybody; null while they are kept.</summary>
    public NodaTime.Instant? OpenedAt { get; init; }

    /// <summary>The ages that are played, not those of the people.</summary>
    public AgeRange? Ages { get; init; }

    public string? Criteria { get; init; }

    /// <summary>Why the role needs that criterion.</summary>
    public string? CriteriaReason { get; init; }

    /// <summary>As somebody of that language reads it.</summary>
    public string LabelIn(Language language) => Name?.In(language) ?? Label;

    public long SeatsTaken => Seats - SeatsLeft;

    /// <summary>« 12 figurants, 1 perchiste » in one call: the first come by a press, the other applies.</summary>
    public CallKind KindIn(Call call) => Kind ?? call.Kind;
}

/// <summary>From one age to another, both included.</summary>
internal sealed record AgeRange(long From, long To);
