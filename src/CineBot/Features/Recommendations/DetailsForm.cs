using CineBot.Features.Films;
using CineBot.Interactions;

namespace CineBot.Features.Recommendations;

/// <summary>The form that completes a voice; nothing in it is required.</summary>
internal static class DetailsForm
{
    private const string Veiled = "veiled", Open = "open";

    public static Form Build(string path, NamedFilm film, Voice voice, IReadOnlyList<string> ids) => new(
        path,
        new("recommendation.form.title_of", film.Title),
        new MenuField("kind", "recommendation.form.kind", Choices("recommendation.kind", Voice.Kinds)) { Required = false, Min = 0, Chosen = voice.Kind is { } kind ? [kind] : [] },
        new MenuField("moods", "recommendation.form.moods", Choices("recommendation.mood", Voice.AllMoods)) { Required = false, Min = 0, Max = Voice.MostMoods, Chosen = voice.Moods },
        new TextField("where", "recommendation.form.where") { Required = false, MaxLength = Voice.LongestPlace, Value = voice.WhereToSee, Placeholder = "recommendation.form.where_placeholder" },
        new TextField("notes", "recommendation.form.notes") { Required = false, MaxLength = Voice.LongestNotes, Value = voice.ContentNotes, Placeholder = "recommendation.form.notes_placeholder" },
        new MenuField("spoiler", "recommendation.form.spoiler", new Choice(new Text("recommendation.form.open"), Open), new Choice(new Text("recommendation.form.veiled"), Veiled))
        {
            Required = false,
            Min = 0,
            Chosen = [voice.IsSpoiler ? Veiled : Open],
        })
    { Ids = ids };

    /// <summary>The voice with what was filled in; what was left empty is taken away.</summary>
    public static Voice Read(Request request, Voice voice) => voice with
    {
        Kind = request.Words("kind"),
        Moods = request.Fields.GetValueOrDefault("moods") ?? [],
        WhereToSee = request.Words("where"),
        ContentNotes = request.Words("notes"),
        IsSpoiler = request.Words("spoiler") == Veiled,
    };

    private static Choice[] Choices(string key, IReadOnlyList<string> values) => [.. values.Select(value => new Choice(new Text($"{key}.{value}"), value))];
}
