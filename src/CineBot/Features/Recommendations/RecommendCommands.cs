using CineBot.Features.Films;
using CineBot.Features.Films.Sources;
using CineBot.Features.Recommendations.Leaving;
using CineBot.Interactions;
using CineBot.Interactions.Forms;
using CineBot.Storage;

namespace CineBot.Features.Recommendations;

/// <summary>Recommending a film: pick it, say why, and the card is there.</summary>
internal sealed class RecommendCommands(Database database, FilmChoice films, FormDesk forms, Posting posting) : ICommandSet
{
    // Short, so that a form's custom_id carries any film's id.
    private const string Post = "film.speak";

    // In place of a film's id: the title is the person's own, whatever the catalogue holds.
    private const string OwnTitle = "own";

    public void Describe(CommandMap map)
    {
        map.Command("recommend", Access.Member.If(Gates.Recommendations), Answer.Form, OpenAsync, new Option("film", OptionKind.Text) { Required = true, Max = NamedFilm.LongestTitle, Search = films.OfferAsync });
        map.Press("recommendation.start", Access.Member.If(Gates.Recommendations), Answer.Form, (request, cancellation) => OpenFormAsync(request, [], cancellation));
        map.Press("recommendation.choose", Access.Member.If(Gates.Recommendations), Answer.Form, ChooseAsync);
        map.Press("recommendation.own-title", Access.Member.If(Gates.Recommendations), Answer.Form, (request, cancellation) => OpenFormAsync(request, [OwnTitle], cancellation));
        map.Form(Post, Access.Member.If(Gates.Recommendations).Within(Limits.Recommendations), Answer.Private, PostAsync, BuildAsync);
    }

    /// <summary>The form that asks for the film, too; the reason may be offered.</summary>
    public static Form FormFor(string? why) => new(Post, "recommendation.form.title",
        new TextField("film", "recommendation.form.film") { MaxLength = NamedFilm.LongestTitle, Hint = "recommendation.form.film_hint" },
        Why(why));

    private async Task<Reply> OpenAsync(Request request, CancellationToken cancellation)
    {
        await database.ReadAsync(unit => posting.Find(unit, request), cancellation);
        var given = request.Words("film") ?? throw new Refusal("recommendation.no_title");
        if (await films.FindAsync(request, given, cancellation) is { } film) return Reply.Open(FormFor(film));
        await forms.NoteAsync(request, Post, [OwnTitle], "film", given, cancellation);
        return await films.CandidatesAsync(given, request.Language, cancellation) is { Count: > 0 } candidates
            ? Reply.Show(Which(given, candidates))
            : Reply.Open(await BuildAsync(request with { Ids = [OwnTitle] }, cancellation));
    }

    private async Task<Reply> ChooseAsync(Request request, CancellationToken cancellation)
    {
        var chosen = request.Picked is [var picked, ..] ? picked : request.Ids is [var id, ..] ? id : "";
        var film = await films.FindAsync(request, chosen, cancellation) ?? throw new Refusal("common.outdated", new CommandName("help"));
        var typed = await forms.FindAsync(request, Post, [], cancellation);
        return Reply.Open(FormFor(film, typed?.GetValueOrDefault("why") is [var why, ..] ? why : null));
    }

    private async Task<Reply> OpenFormAsync(Request request, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        await database.ReadAsync(unit => posting.Find(unit, request), cancellation);
        return Reply.Open(await BuildAsync(request with { Ids = ids }, cancellation));
    }

    private async Task<Form> BuildAsync(Request request, CancellationToken cancellation)
    {
        if (request.Ids is [var id, ..] && id != OwnTitle)
            return FormFor(await films.FindAsync(request, id, cancellation) ?? throw new Refusal("common.outdated", new CommandName("help")));
        return FormFor(why: null) with { Ids = request.Ids };
    }

    private async Task<Reply> PostAsync(Request request, CancellationToken cancellation)
    {
        await database.ReadAsync(unit => posting.Find(unit, request), cancellation);
        var film = await FilmOfAsync(request, cancellation);
        await posting.PrepareAsync(request, film, cancellation);
        return await database.WriteAsync(request, unit => Speak(unit, request, film), cancellation);
    }

    private async Task<NamedFilm> FilmOfAsync(Request request, CancellationToken cancellation)
    {
        if (request.Ids is [var id, ..] && id != OwnTitle)
            return await films.FindAsync(request, id, cancellation) ?? throw new Refusal("common.outdated", new CommandName("help"));
        var typed = request.Words("film") ?? throw new Refusal("recommendation.no_title");
        if (request.Ids.Count > 0) return NamedFilm.Of(request.InGuild, typed);
        if (await films.FindAsync(request, typed, cancellation) is { } film) return film;
        var candidates = (await films.CandidatesAsync(typed, request.Language, cancellation)).Take(4).ToList();
        if (candidates.Count == 0) return NamedFilm.Of(request.InGuild, typed);
        await forms.NoteAsync(request, Post, [OwnTitle], request.Fields, cancellation);
        var choose = candidates.Select(choice => new Button(new Text("recommendation.candidate", choice.Label), "recommendation.choose", choice.Value));
        throw new Refusal(FilmChoice.Question(typed, candidates), [.. choose, new("recommendation.own_title", "recommendation.own-title")]);
    }

    private Reply Speak(WriteUnit unit, Request request, NamedFilm film)
    {
        NamedFilmStore.Keep(unit, film);
        if (!film.IsOwnWords) FilmSheetStore.Want(unit, film.Id);
        // What was typed on the way here, before it was clear which film was meant.
        FormDesk.Forget(unit, request, Post);
        FormDesk.Forget(unit, request, Post, OwnTitle);
        var standing = RecommendationStore.Find(unit, request.InGuild, film.Id);
        var place = posting.Find(unit, request);
        var recommendation = standing ?? RecommendationStore.Add(unit, request.InGuild, film.Id, place.Channel);
        var isNew = VoiceStore.Speak(unit, recommendation, request.Member, request.Words("why") ?? throw new Refusal("recommendation.no_reason"));
        if (standing is not null) RecommendationStore.Heard(unit, recommendation);
        Shelving.Follow(unit, recommendation);
        var isPosted = posting.Show(unit, recommendation, place);
        if (isPosted) RecommendationStore.Move(unit, recommendation, place.Channel);
        var told = isPosted ? Posting.Tell(request, place, film.Title) : Reply.Say(isNew ? Joined(unit, recommendation, film) : new("recommendation.changed", film.Title));
        return told.With(VoiceCommands.Own(recommendation.Number));
    }

    private Text Joined(WriteUnit unit, Recommendation recommendation, NamedFilm film) =>
        posting.Whereabouts(unit, recommendation) is { } channel ? new("recommendation.joined_in", film.Title, channel) : new("recommendation.joined", film.Title);

    private static Form FormFor(NamedFilm film, string? why = null) => new(Post, new("recommendation.form.title_of", film.Title), Why(why)) { Ids = [film.Id.Value] };

    private static TextField Why(string? why) =>
        new("why", "recommendation.form.why") { MaxLength = Voice.LongestWhy, Tall = true, Placeholder = "recommendation.form.why_placeholder", Value = why };

    private static Card Which(string typed, IReadOnlyList<Choice> candidates) => new(
        new Line(FilmChoice.Question(typed, candidates)),
        new Menu("recommendation.choose", "recommendation.which_prompt", candidates),
        new Buttons(new Button("recommendation.own_title", "recommendation.own-title")));
}
