using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace CineBot.Features.Members;

/// <summary>The hours of a person's day in which no private message comes, from minute to minute; they may run over midnight. The last minute is not one of them.</summary>
internal sealed partial record QuietHours(long FromMinute, long ToMinute)
{
    private const int MinutesADay = 24 * 60;

    /// <summary>The instant itself, or the end of the quiet hours that it falls into; on the days when clocks change too.</summary>
    public Instant After(Instant instant, DateTimeZone zone)
    {
        var local = instant.InZone(zone).LocalDateTime;
        var minute = local.Hour * 60 + local.Minute;
        if (!Holds(minute)) return instant;
        var day = minute >= ToMinute && FromMinute > ToMinute ? local.Date.PlusDays(1) : local.Date;
        return Instant.Max(instant, zone.AtLeniently(day + LocalTime.Midnight.PlusMinutes(ToMinute)).ToInstant());
    }

    public bool Holds(int minute) => FromMinute <= ToMinute ? minute >= FromMinute && minute < ToMinute : minute >= FromMinute || minute < ToMinute;

    /// <summary>An hour as people type it: 22, 22h, 22h30, 22:30, 10pm, 10:30 pm; null for anything else.</summary>
    public static long? ParseMinute(string words)
    {
        var match = Hour().Match(words.Trim().ToLowerInvariant());
        if (!match.Success) return null;
        var hour = int.Parse(match.Groups["hour"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["half"].Success)
        {
            if (hour is 0 or > 12) return null;
            hour = hour % 12 + (match.Groups["half"].ValueSpan[0] == 'p' ? 12 : 0);
        }

        return hour > 24 || minute > 59 || (hour == 24 && minute > 0) ? null : (hour * 60 + minute) % MinutesADay;
    }

    /// <summary>As it is typed: « 22:30 ».</summary>
    public static string Write(long minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    [GeneratedRegex(@"\A(?<hour>[0-9]{1,2})\s*(?:(?:[h:.]|heures?)\s*(?<minute>[0-9]{2})?)?\s*(?<half>[ap]\.?m\.?)?\z")]
    private static partial Regex Hour();
}
