using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace CineBot.Features.Members;

/// <summary>How long somebody wants to be left in peace, as they type it: « 3 semaines », « 2 weeks », « 28/11 », « 2026-12-05 ».</summary>
internal static partial class PauseTerm
{
    public static readonly Period Longest = Period.FromYears(1);

    /// <summary>The first day after the pause; null for what is not understood, not to come, or further than a year.</summary>
    public static LocalDate? Parse(string words, LocalDate today)
    {
        var typed = words.Trim().ToLowerInvariant();
        var end = Span().Match(typed) is { Success: true } span ? After(span, today) : Date(typed, today);
        return end > today && end <= today + Longest ? end : null;
    }

    private static LocalDate? After(Match span, LocalDate today)
    {
        var count = int.Parse(span.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return span.Groups["unit"].Value[0] switch
        {
            'j' or 'd' => today.PlusDays(count),
            's' or 'w' => today.PlusWeeks(count),
            _ => today.PlusMonths(count),
        };
    }

    // Without a year the next such day is meant. The day named is the first one on which things go on.
    private static LocalDate? Date(string typed, LocalDate today)
    {
        if (Whole().Match(typed) is { Success: true } whole) return Day(Number(whole, "year"), Number(whole, "month"), Number(whole, "day"));
        if (Short().Match(typed) is not { Success: true } match) return null;
        var (month, day) = (Number(match, "month"), Number(match, "day"));
        if (match.Groups["year"].Success) return Day(Number(match, "year"), month, day);
        return Day(today.Year, month, day) is { } soon && soon > today ? soon : Day(today.Year + 1, month, day);
    }

    private static LocalDate? Day(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new(year, month, day) : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?<count>[0-9]{1,3})\s*(?<unit>j|jours?|d|days?|s|sem|semaines?|w|weeks?|mois|months?)\z")]
    private static partial Regex Span();

    [GeneratedRegex(@"\A(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\A(?<day>[0-9]{1,2})[/.](?<month>[0-9]{1,2})(?:[/.](?<year>[0-9]{4}))?\z")]
    private static partial Regex Short();
}
