using System.Globalization;
using CineBot.Interactions;
using NodaTime;

namespace CineBot.Discord.Writing;

/// <summary>Numbers and durations as each language writes them; the spaces within never break.</summary>
internal static class Numerals
{
    private const string NoBreakSpace = "\u00A0";
    private const long Grouped = 10_000;

    private static readonly NumberFormatInfo French = new() { NumberGroupSeparator = "\u202F", NumberDecimalSeparator = "," };
    private static readonly NumberFormatInfo English = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = "." };

    /// <summary>Grouped from five digits on: a year stays a year.</summary>
    public static string Write(long number, Language language) =>
        number.ToString(number is > -Grouped and < Grouped ? "0" : "#,0", Format(language));

    public static string Write(decimal number, Language language) =>
        number.ToString(Math.Abs(number) < Grouped ? "0.##" : "#,0.##", Format(language));

    /// <summary>« 1 h 37 », "1 h 37 min"; from two days on, days and hours.</summary>
    public static string Write(Duration duration, Language language)
    {
        var minutes = (long)Math.Round(Math.Abs(duration.TotalMinutes), MidpointRounding.AwayFromZero);
        if (minutes >= 2 * 24 * 60) return Days(minutes / (24 * 60), minutes / 60 % 24, language);
        var (hours, rest) = (minutes / 60, minutes % 60);
        if (hours == 0) return Joined(rest, "min");
        if (rest == 0) return Joined(hours, "h");
        var padded = rest.ToString("00", CultureInfo.InvariantCulture);
        return Joined(hours, "h") + NoBreakSpace + (language is Language.French ? padded : Joined(rest, "min"));
    }

    private static string Days(long days, long hours, Language language) =>
        Joined(days, language is Language.French ? "j" : "d") + (hours == 0 ? "" : NoBreakSpace + Joined(hours, "h"));

    private static string Joined(long number, string unit) => number.ToString(CultureInfo.InvariantCulture) + NoBreakSpace + unit;

    private static NumberFormatInfo Format(Language language) => language is Language.French ? French : English;
}
