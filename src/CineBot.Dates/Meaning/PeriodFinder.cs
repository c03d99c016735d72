using NodaTime;

namespace CineBot.Dates.Meaning;

/// <summary>Finds the days meant, the first and the last of them, seen from a frame; null where the calendar has none such.</summary>
internal delegate DateInterval? PeriodFinder(Frame frame);
