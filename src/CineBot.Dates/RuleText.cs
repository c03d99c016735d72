using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CineBot.Dates;

/// <summary>Writes and reads the value of an RRULE (RFC 5545, 3.3.10), as far as <see cref="RecurrenceRule"/> goes.</summary>
internal static class RuleText
{
    private const int LongestText = 200;
    private static readonly string[] Letters = ["", "MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    public static string Write(RecurrenceRule rule) => Write(rule, rule.Until is { } until ? Day.Format(until) : null);

    public static string Write(RecurrenceRule rule, string? until) => string.Join(';', Parts(rule, until));

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out RecurrenceRule? rule)
    {
        rule = null;
        if (text is null or { Length: 0 or > LongestText }) return false;
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
            if (part.Split('=') is not [var name, var value] || !parts.TryAdd(name.Trim(), value.Trim())) return false;
        rule = Read(parts);
        return rule is not null;
    }

    private static IEnumerable<string> Parts(RecurrenceRule rule, string? until)
    {
        yield return $"FREQ={rule.Frequency.ToString().ToUpperInvariant()}";
        if (rule.Interval != 1) yield return string.Create(CultureInfo.InvariantCulture, $"INTERVAL={rule.Interval}");
        if (rule.Days.Count > 0) yield return $"BYDAY={string.Join(',', rule.Days.Select(day => (day.Nth == 0 ? "" : day.Nth.ToString(CultureInfo.InvariantCulture)) + Letters[(int)day.Day]))}";
        if (rule.MonthDays.Count > 0) yield return $"BYMONTHDAY={string.Join(',', rule.MonthDays.Select(day => day.ToString(CultureInfo.InvariantCulture)))}";
        if (until is not null) yield return $"UNTIL={until}";
        if (rule.Count is { } count) yield return string.Create(CultureInfo.InvariantCulture, $"COUNT={count}");
    }

    private static RecurrenceRule? Read(Dictionary<string, string> parts)
    {
        if (!parts.Remove("FREQ", out var unit) || !Enum.TryParse<Frequency>(unit, ignoreCase: true, out var frequency) || char.IsAsciiDigit(unit[0])) return null;
        parts.Remove("WKST", out var weekStart);
        if (weekStart is not null and not "MO") return null;
        var rule = new RecurrenceRule(frequency);
        foreach (var (name, value) in parts)
        {
            if (With(rule, name.ToUpperInvariant(), value) is not { } next) return null;
            rule = next;
        }

        return IsSound(rule) ? rule : null;
    }

    private static RecurrenceRule? With(RecurrenceRule rule, string name, string value) => name switch
    {
        "INTERVAL" when Number(value, RecurrenceRule.LongestInterval) is { } interval => rule with { Interval = interval },
        "COUNT" when Number(value, RecurrenceRule.MostOccurrences) is { } count => rule with { Count = count },
        "UNTIL" when value.Length >= 8 && Day.Parse(value[..8]) is { Success: true } until => rule with { Until = until.Value },
        "BYDAY" when All(value, WeekDay) is { } days => rule with { Days = days },
        "BYMONTHDAY" when All(value, MonthDay) is { } days => rule with { MonthDays = days },
        _ => null,
    };

    private static bool IsSound(RecurrenceRule rule) =>
        (rule.Until is null || rule.Count is null)
        && (rule.Days.Count == 0 || (rule.MonthDays.Count == 0 && rule.Frequency is Frequency.Weekly or Frequency.Monthly))
        && (rule.MonthDays.Count == 0 || rule.Frequency == Frequency.Monthly)
        && (rule.Frequency == Frequency.Monthly || rule.Days.All(day => day.Nth == 0));

    private static List<T>? All<T>(string value, Func<string, T?> read)
        where T : struct
    {
        var found = value.Split(',').Select(read).ToList();
        return found.Count is > 0 and <= 31 && found.TrueForAll(one => one is not null) ? [.. found.Select(one => one!.Value).Distinct()] : null;
    }

    private static RuleDay? WeekDay(string text)
    {
        if (text.Length < 2 || Array.IndexOf(Letters, text[^2..].ToUpperInvariant()) is not (> 0 and var day)) return null;
        if (text.Length == 2) return new((IsoDayOfWeek)day);
        return Signed(text[..^2]) is { } nth and >= -5 and <= 5 and not 0 ? new((IsoDayOfWeek)day, nth) : null;
    }

    private static int? MonthDay(string text) => Signed(text) is { } day and (-1 or (>= 1 and <= 31)) ? day : null;

    private static int? Signed(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;
}
