using NodaTime;

namespace CineBot.Calendars;

/// <summary>A time of day as a rule names it, which need not exist on that day.</summary>
/// <param name="Local">The local time.</param>
/// <param name="Zone">Where it is meant.</param>
public sealed record PlannedTime(LocalDateTime Local, DateTimeZone Zone);
