using System.Globalization;
using CineBot.Dates;
using CineBot.Interactions;
using NodaTime;
using Language = CineBot.Interactions.Language;

namespace CineBot.Features.WatchParties;

/// <summary>What an hour is about to become while somebody types it: « samedi 2 » is on the way to « samedi 20h », 21h, 22h and 23h.</summary>
internal static class HourBegun
{
    /// <summary>The texts that these words may become, the likeliest first; none where they do not end in a number after a day.</summary>
    public static IEnumerable<string> In(string typed, Request request)
    {
        var words = typed.TrimEnd();
        var last = words.LastIndexOf(' ') + 1;
        if (last == 0 || words.Length - last > 2 || !int.TryParse(words[last..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return [];
        var day = words[..last].TrimEnd();
        return NamesADay(day, request) ? Hours(words[last..], number, request.Language).Select(hour => $"{day} {hour}") : [];
    }

    private static bool NamesADay(string words, Request request) =>
        DateReader.Read(words, new(request.At, DateTimeZone.Utc, DateWords.Of(request.Language))) is DayReading or PartReading;

    // Films are shown in the evening: the later half of the day comes first.
    private static IEnumerable<string> Hours(string typed, int number, Language language) => language is Language.French
        ? Enumerable.Range(0, 24).Where(hour => hour == number || (typed.Length == 1 && number is 1 or 2 && hour / 10 == number)).OrderBy(hour => hour < 10).ThenBy(hour => number == 1 ? -hour : hour).Select(hour => $"{hour}h")
        : Enumerable.Range(1, 12).Where(hour => hour == number || (typed == "1" && hour > 9)).SelectMany(hour => new[] { $"{hour}pm", $"{hour}am" });
}
