using CineBot.Features.Films;
using CineBot.Features.Recommendations.Leaving;
using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.Recommendations;

/// <summary>The form that completes a voice; nothing in it is required.</summary>
internal static class DetailsForm
{
    private const int LongestDay = 60;

    public static Form Build(Request request, string path, NamedFilm film, Voice voice) => new(
        path,
        new("recommendation.form.title_of", film.Title),
        new MenuField("kind", "recommendation.form.kind", Choices("recommendation.kind", Voice.Kinds)) { Required = false, Min = 0, Chosen = voice.Kind is { } kind ? [kind] : [] },
        new MenuField("moods", "recommendation.form.moods", Choices("recommendation.mood", Voice.AllMoods)) { Required = false, Min = 0, Max = Voice.MostMoods, Chosen = voice.Moods },
        new TextField("where", "recommendation.form.where") { Required = false, MaxLength = Voice.LongestPlace, Value = voice.WhereToSee, Placeholder = "recommendation.form.where_placeholder" },
        new TextField("until", "recommendation.form.until") { Required = false, MaxLength = LongestDay, Value = voice.LastDay is { } last ? LastDayReader.Say(last.Day, request.Language) : null, Placeholder = "recommendation.form.until_placeholder" },
        new TextField("notes", "recommendation.form.notes") { Required = false, MaxLength = Voice.LongestNotes, Value = voice.ContentNotes, Placeholder = "recommendation.form.notes_placeholder" })
    { Ids = request.Ids };

    /// <summary>The voice with what was filled in; what was left empty is taken away.</summary>
    /// <exception cref="Refusal">The last day is not understood, or no day to come.</exception>
    public static Voice Read(Request request, Voice voice, DateTimeZone zone) => voice with
    {
        Kind = request.Words("kind"),
        Moods = request.Fields.GetValueOrDefault("moods") ?? [],
        WhereToSee = request.Words("where"),
        ContentNotes = request.Words("notes"),
        LastDay = request.Words("until") is { } typed ? LastDayReader.Read(typed, request, zone) : null,
    };

    private static Choice[] Choices(string key, IReadOnlyList<string> values) => [.. values.Select(value => new Choice(new Text($"{key}.{value}"), value))];
}
