using NodaTime;
using NodaTime.Text;

namespace CineBot.Features.WatchParties;

/// <summary>When a party begins: the time of day that was meant, in the zone of the event, and the instant that it is.</summary>
internal sealed record PartyTime(LocalDateTime Local, Instant At)
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    public static PartyTime Of(ZonedDateTime at) => new(at.LocalDateTime, at.ToInstant());

    /// <summary>As it lies in the database: to the minute.</summary>
    public static string Write(LocalDateTime local) => Pattern.Format(local);

    public static LocalDateTime Read(string local) => Pattern.Parse(local).Value;
}
