using System.Globalization;
using System.Text.RegularExpressions;

namespace CineBot.Features.Calls.Days;

/// <summary>Cuts « samedi 14, dimanche 15 et lundi 16 novembre à 8h » into dates that each can be read alone: what only one of them says is said for all.</summary>
internal static partial class DateList
{
    /// <summary>One where nothing is listed.</summary>
    public static IReadOnlyList<string> Cut(string typed)
    {
        var parts = Rejoin(Between().Split(Ranges().Replace(typed, Spelt)).Select(part => Article().Replace(part.Trim(), "")).Where(part => part.Length > 0));
        return parts.Count < 2 ? [typed.Trim()] : [.. parts.Select(part => Complete(part, parts))];
    }

    // In « samedi 5 décembre, 8h-19h, dimanche 6 décembre, 14h-22h » the hours belong to the day before them.
    private static List<string> Rejoin(IEnumerable<string> parts)
    {
        var joined = new List<string>();
        foreach (var part in parts)
        {
            if (joined.Count > 0 && SharedHours.IsHours(part)) joined[^1] = $"{joined[^1]} {part}";
            else joined.Add(part);
        }

        return joined;
    }

    // « 14-16 novembre » is three days.
    private static string Spelt(Match range) => int.Parse(range.Groups["from"].ValueSpan, CultureInfo.InvariantCulture) is var from && int.Parse(range.Groups["to"].ValueSpan, CultureInfo.InvariantCulture) is var to && to > from && to - from < CallDay.MostDays
        ? $"{string.Join(", ", Enumerable.Range(from, 1 + to - from))} {range.Groups["month"].Value}"
        : range.Value;

    private static string Complete(string part, List<string> parts)
    {
        if (Number().IsMatch(part)) return After(parts[^1]) is { } month ? $"{part} {month}" : part != parts[0] && char.IsAsciiDigit(part[0]) && Before(parts[0]) is { } first ? $"{first} {part}" : part;
        return Word().IsMatch(part) && Hour().Match(parts[^1]) is { Success: true } hour ? $"{part} {hour.Groups["hour"].Value}" : part;
    }

    // « dimanche 15 novembre à 8h » says the month, and the hour, for those before it.
    private static string? After(string last) => Month().Match(last) is { Success: true } found ? found.Groups["rest"].Value : null;

    // "Nov 14, 15 and 16" says it first.
    private static string? Before(string first) => Leading().Match(first) is { Success: true } found ? found.Groups["month"].Value : null;

    [GeneratedRegex(@"\r?\n|[;,+&]|\s(?:et|puis|and|then)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    // « les 5 et 6 décembre », "the 5th and 6th of December"
    [GeneratedRegex(@"^(?:les?|du|des|the|on)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(@"\b(?<from>\d{1,2})\s?[-–]\s?(?<to>\d{1,2})\s+(?<month>\p{L}{3,})")]
    private static partial Regex Ranges();

    [GeneratedRegex(@"^(?:\p{L}{2,9}\.?\s+)?(?:the\s+)?\d{1,2}(?:er|st|nd|rd|th)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\p{L}{3,9}\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex(@"\d{1,2}(?:er|st|nd|rd|th)?\s+(?<rest>(?:of\s+)?\p{L}{3,}.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Month();

    [GeneratedRegex(@"^\p{L}{3,9}\.?\s+(?<hour>\D*\d.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Hour();

    [GeneratedRegex(@"^(?<month>\p{L}{3,}\.?)\s+\d{1,2}(?:st|nd|rd|th)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();
}
