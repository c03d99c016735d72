namespace CineBot.Dates.Meaning;

/// <summary>A rule as words name it; perhaps they mean it once.</summary>
internal sealed record Repeat(RecurrenceRule Rule, bool PerhapsOnce = false);
