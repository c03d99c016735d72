using CineBot.Browser.Browsing;

namespace CineBot.Browser.Screenshots;

/// <summary>One way in which every scene is taken: a language, and what it is looked at on.</summary>
internal sealed record Edition(string Name, string Locale, Look Look)
{
    public static readonly IReadOnlyList<Edition> All =
    [
        new("light-fr", "fr", Look.Desk),
        new("dark-fr", "fr", Look.Night),
        new("phone-fr", "fr", Look.Phone with { Scale = 2 }),
        new("light-en", "en-GB", Look.Desk),
        new("phone-dark-en", "en-GB", Look.Phone with { Dark = true, Scale = 2 }),
    ];
}
