using System.Globalization;
using CineBot.Features.Films;
using CineBot.Interactions;

namespace CineBot.Features.WatchParties;

/// <summary>The form that asks for what the command did not say, and takes corrections.</summary>
internal static class ProposalForm
{
    /// <summary>Short, so that its custom_id carries any film's id.</summary>
    public const string Path = "party.form";

    public static Form Build(NamedFilm? film, Party? draft, string? place, Language language) => new(
        Path,
        "party.form.title",
        new TextField("film", "party.form.film") { MaxLength = NamedFilm.LongestTitle, Hint = "party.form.film_hint", Value = film is null ? null : ProposalReader.Label(film, language) },
        new TextField("when", "party.form.when") { MaxLength = ProposalReader.LongestDate, Hint = "party.form.when_hint", Value = draft?.Time is { } time ? DateWords.Whole(time.At.InZone(draft.Zone), language) : null },
        new TextField("where", "party.form.where") { Required = false, MaxLength = PartyPlace.LongestWords, Hint = "party.form.where_hint", Value = place },
        new TextField("seats", "party.form.seats") { Required = false, MaxLength = 4, Hint = "party.form.seats_hint", Value = Shown(draft?.Seats) },
        new TextField("length", "party.form.length") { Required = false, MaxLength = 4, Hint = "party.form.length_hint", Value = Shown(draft?.Minutes) });

    private static string? Shown(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
