using NodaTime;

namespace CineBot.Dates.Meaning;

/// <summary>A local time that the words may mean, with the day it was counted from.</summary>
internal sealed record Candidate(DayChoice Day, int Minutes)
{
    public LocalDateTime Local => Day.Day.AtMidnight().PlusMinutes(Minutes);

    public LocalDateTime? Or => Day.Or?.AtMidnight().PlusMinutes(Minutes);

    public LocalDateTime? Later => Day.Later?.AtMidnight().PlusMinutes(Minutes);
}
