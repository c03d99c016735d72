using System.Globalization;
using CineBot.Features.Films;
using CineBot.Interactions;

namespace CineBot.Features.WatchParties.Series;

/// <summary>The form of a regular evening: what the command did not say, and what is to be said otherwise.</summary>
internal static class SeriesForm
{
    public const string Path = "series.proposing";

    /// <summary>The options of the command that it takes up.</summary>
    public static readonly string[] Kept = ["film", "repeat", "where", "seats"];

    public static Form Build(Party? draft, Series? series, string? place, Language language) => new(
        Path,
        "series.proposing.title",
        new TextField("film", "series.proposing.film") { MaxLength = NamedFilm.LongestTitle, Hint = "series.proposing.film_hint", Value = draft?.Film is { } film ? ProposalReader.Label(film, language) : null },
        new TextField("repeat", "series.proposing.repeat") { MaxLength = ProposalReader.LongestDate, Hint = "series.changing.hint", Value = Said(series, language) },
        new TextField("where", "party.form.where") { Required = false, MaxLength = PartyPlace.LongestWords, Hint = "party.form.where_hint", Value = place },
        new TextField("seats", "party.form.seats") { Required = false, MaxLength = 4, Hint = "party.form.seats_hint", Value = draft?.Seats?.ToString(CultureInfo.InvariantCulture) });

    private static string? Said(Series? series, Language language) =>
        series is not null && Dates.DatePrinter.Say(series.Recurrence, DateWords.Of(language)) is { Length: <= ProposalReader.LongestDate } said ? said : null;
}
