using CineBot.Dates;
using CineBot.Interactions;

namespace CineBot.Features.WatchParties.Series;

/// <summary>A series in words.</summary>
internal static class SeriesWords
{
    /// <summary>« tous les mercredis à 20 h à partir du …, heure de Paris ».</summary>
    public static Text Whole(Recurrence recurrence) =>
        new("party.label", new ByLanguage(language => new("party.words", DatePrinter.Say(recurrence, DateWords.Of(language)))));
}
