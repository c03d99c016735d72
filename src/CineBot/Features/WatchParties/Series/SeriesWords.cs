using CineBot.Dates;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Series;

/// <summary>A series in words.</summary>
internal static class SeriesWords
{
    /// <summary>« tous les mercredis à 20 h à partir du …, heure de Paris ».</summary>
    public static Text Whole(Recurrence recurrence) =>
        new("party.label", new ByLanguage(language => new("party.words", DatePrinter.Say(recurrence, DateWords.Of(language)))));

    /// <summary>The rule alone, for a card that says the date itself: « tous les mercredis à 20 h, heure de Paris ».</summary>
    public static Text Rule(Recurrence recurrence) =>
        new("party.label", new ByLanguage(language => new("party.words", DatePrinter.Say(recurrence, DateWords.Of(language), Moment.Nearest(recurrence.Start, recurrence.Zone).Instant))));

    /// <summary>The name by which its hosts speak of it: the film of its last evening.</summary>
    public static object Name(Party evening) => evening.Film is { } film ? film.Title : PartyFacts.Name(evening);

    /// <summary>The rule of a draft and the evenings that it brings, for whoever is about to announce it.</summary>
    public static IEnumerable<Block> Coming(IReadUnit unit, Party draft) => draft.Slot is { } slot && SeriesStore.Find(unit, draft.Guild, slot.Series) is { State: SeriesState.Draft } series
        ? [new Note(new("series.rule", Whole(series.Recurrence))), new Note(SeriesDrafts.Evenings(unit, series))]
        : [];

    /// <summary>Which series an evening is of, on its card; nothing for one that stands alone.</summary>
    public static IEnumerable<Block> Of(IReadUnit unit, Party party) =>
        party.Slot is { } slot && SeriesStore.Find(unit, party.Guild, slot.Series) is { State: not SeriesState.Draft } series ? [new Note(new("series.card", Rule(series.Recurrence)))] : [];
}
