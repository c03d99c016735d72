using NodaTime;

namespace CineBot.Dates;

/// <summary>A day of the week in a rule.</summary>
/// <param name="Day">Which day.</param>
/// <param name="Nth">Which one of the month: 1 to 5, or −1 for the last and so on to −5; 0 for each.</param>
public readonly record struct RuleDay(IsoDayOfWeek Day, int Nth = 0);
