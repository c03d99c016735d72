using CineBot.Features.Films;
using CineBot.Features.Recommendations.Leaving;
using NodaTime;
using NodaTime.Text;

namespace CineBot.Features.Recommendations;

/// <summary>A film that a server recommends, by one voice or several; withdrawn when the last voice goes.</summary>
internal sealed record Recommendation(GuildId Guild, long Number, FilmId Film, ChannelId Channel, Instant PostedAt);

/// <summary>What one person says for a film.</summary>
internal sealed record Voice(MemberId Member, string Why, Instant SpokenAt)
{
    /// <summary>The longest reason, in UTF-16 units.</summary>
    public const int LongestWhy = 280;

    public const int LongestPlace = 150;

    public const int LongestNotes = 150;

    /// <summary>The kinds of recommendations; null where none was said.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["gem", "release", "vod", "cinema", "archive"];

    public static readonly IReadOnlyList<string> AllMoods = ["tender", "funny", "intense", "contemplative", "dark", "uplifting", "strange", "political"];

    /// <summary>As many moods as a line holds.</summary>
    public const int MostMoods = 3;

    public string? Kind { get; init; }

    public IReadOnlyList<string> Moods { get; init; } = [];

    public string? WhereToSee { get; init; }

    /// <summary>The last day on which it can be seen there; null where none was said.</summary>
    public LastDay? LastDay { get; init; }

    public string? ContentNotes { get; init; }

    /// <summary>The reason tells more of the story than some want to know: it is shown behind a veil.</summary>
    public bool IsSpoiler { get; init; }

    /// <summary>A last day as it is stored; null where none is, or the zone is not known any more.</summary>
    public static LastDay? ReadLastDay(string? day, string? zone) =>
        day is not null && zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } known && LocalDatePattern.Iso.Parse(day) is { Success: true } read ? new(read.Value, known) : null;
}
