using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Films;

/// <summary>Finds the film that a person means: one they picked, one they typed, or a title of their own.</summary>
internal sealed class FilmChoice(Database database, FilmCatalogue catalogue, ISpokenFilms spoken)
{
    private const int MostChoices = 20;

    /// <summary>What to offer while the person types; the server's recent films, then the best known ones, before they type anything.</summary>
    public async Task<Reply> OfferAsync(Request request, CancellationToken cancellation)
    {
        if (request.Words(request.Typing ?? "film") is { } typed) return Reply.Offer(catalogue.Search(typed, MostChoices).Select(film => ChoiceOf(film, request.Language)));
        var recent = request.Guild is { } guild ? await database.ReadAsync(unit => spoken.Recent(unit, guild, MostChoices / 2), cancellation) : [];
        var known = catalogue.BestKnown(MostChoices).Where(film => recent.All(named => named.Id != film.Id));
        return Reply.Offer([.. recent.Select(film => new Choice(film.Title, film.Id.Value)), .. known.Select(film => ChoiceOf(film, request.Language)).Take(MostChoices - recent.Count)]);
    }

    /// <summary>The film picked or unmistakably typed; null where it could be several, or none that is known.</summary>
    public async Task<NamedFilm?> FindAsync(Request request, string given, CancellationToken cancellation)
    {
        if (catalogue.Resolve(given).Film is { } film) return NamedFilm.Of(film);
        return request.Guild is { } guild && FilmId.TryParse(given, out var id) ? await OfServerAsync(guild, id, cancellation) : null;
    }

    /// <summary>As <see cref="FindAsync"/>, and also a film of the person's own lists, wherever they put it there.</summary>
    /// <exception cref="Refusal">There is no such film here: the button is not one of ours, or too old.</exception>
    public async Task<NamedFilm> FindOwnAsync(Request request, string given, CancellationToken cancellation) =>
        await FindAsync(request, given, cancellation) ?? await ListedAsync(request.Member, given, cancellation) ?? throw new Refusal("common.outdated", new CommandName("help"));

    /// <summary>The films that a text may mean, when it is not clear which.</summary>
    public IReadOnlyList<Choice> Candidates(string typed, Language language) =>
        [.. catalogue.Resolve(typed).Candidates.Take(MostChoices).Select(film => ChoiceOf(film, language))];

    /// <summary>What to ask about them: which one it is, or whether it is the only one.</summary>
    public static Text Question(string typed, IReadOnlyList<Choice> candidates) =>
        candidates is [var only] ? new("recommendation.perhaps", only.Label) : new("recommendation.which", typed);

    /// <summary>The film of a recommendation, or the film itself: what a button beside either carries.</summary>
    /// <exception cref="Refusal">There is no such film here: the button is not one of ours, or too old.</exception>
    public async Task<NamedFilm> FindSpokenAsync(Request request, string given, CancellationToken cancellation)
    {
        if (!Snowflake.TryParse(given, out var number)) return await FindOwnAsync(request, given, cancellation);
        var film = await database.ReadAsync(unit => spoken.Recommended(unit, request.InGuild, number) is { } id ? NamedFilmStore.Find(unit, id) : null, cancellation);
        return film ?? throw new Refusal("common.outdated", new CommandName("help"));
    }

    // A film that one server named itself is read in that server only: its id may be typed by anybody.
    private Task<NamedFilm?> OfServerAsync(GuildId guild, FilmId film, CancellationToken cancellation) => database.ReadAsync(
        unit => spoken.IsOfServer(unit, guild, film) ? NamedFilmStore.Find(unit, film) : null,
        cancellation);

    private async Task<NamedFilm?> ListedAsync(MemberId member, string given, CancellationToken cancellation) =>
        FilmId.TryParse(given, out var id) ? await database.ReadAsync(unit => spoken.IsListedBy(unit, member, id) ? NamedFilmStore.Find(unit, id) : null, cancellation) : null;

    private static Choice ChoiceOf(Film film, Language language) => new(film.LabelFor(language), film.Id.Value);
}
