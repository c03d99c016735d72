using NodaTime;

namespace CineBot.Features.WatchParties.Reminders;

/// <summary>When people are reminded of a party: the day before at the same time of day, an hour before, a quarter of an hour before.</summary>
internal sealed record PartyMoment(string Name)
{
    public static readonly PartyMoment Day = new("day"), Hour = new("hour"), Quarter = new("quarter");

    /// <summary>So long after the start a reminder still brings somebody in.</summary>
    private static readonly Duration Grace = Duration.FromMinutes(30);

    /// <summary>In the order in which they come.</summary>
    public static IReadOnlyList<PartyMoment> All { get; } = [Day, Hour, Quarter];

    /// <summary>As its reminders are known to the outbox.</summary>
    public string Topic => $"party-{Name}";

    /// <summary>The clocks may change in the night before: the day before is the same time of day, not 24 hours.</summary>
    public Instant DueAt(Party party) => Name switch
    {
        "day" => party.Zone.AtLeniently(party.Time!.Local.PlusDays(-1)).ToInstant(),
        "hour" => party.Time!.At - Duration.FromHours(1),
        _ => party.Time!.At - Duration.FromMinutes(15),
    };

    /// <summary>The day before's is of use until the next one comes.</summary>
    public Instant UsefulUntil(Party party) => Name is "day" ? Hour.DueAt(party) : party.Time!.At + Grace;
}
