using NodaTime;

namespace CineBot.Dates.Tests;

/// <summary>Words said on Wednesday the 18th of November 2026 at 10 in the morning, in Paris unless said otherwise.</summary>
internal static class Said
{
    public static DateTimeZone Paris { get; } = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    public static Instant Wednesday { get; } = new LocalDateTime(2026, 11, 18, 10, 0).InZoneStrictly(Paris).ToInstant();

    public static Reading InFrench(string text) => DateReader.Read(text, new(Wednesday, Paris, Language.French));

    public static Reading InEnglish(string text) => DateReader.Read(text, new(Wednesday, Paris, Language.English));

    public static Reading In(string language, string text) => language == "fr" ? InFrench(text) : InEnglish(text);
}
