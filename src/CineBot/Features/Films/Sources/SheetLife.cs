using NodaTime;

namespace CineBot.Features.Films.Sources;

/// <summary>How long what a source said is of use: TMDB lets nothing be kept for more than six months, and where to watch changes from day to day.</summary>
internal static class SheetLife
{
    public static readonly Duration Offers = Duration.FromDays(1);

    /// <summary>After this, a film that stands on a card is asked about anew.</summary>
    public static readonly Duration Renewal = Duration.FromDays(90);

    /// <summary>Nothing is kept longer, also where the source has not answered since.</summary>
    public static readonly Duration Longest = Duration.FromDays(150);
}
