using CineBot.Features.Films.Identity;
using CineBot.Features.Films.Sources;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Films;

/// <summary>Finds the film that a person means: one they picked, one they typed, or a title of their own.</summary>
internal sealed class FilmChoice(Database database, FilmCatalogue catalogue, ISpokenFilms spoken, OutsideFilms outside)
{
    private const int MostChoices = 20;
    private const int MostKept = 5;
    private readonly FilmIdentity _identity = new(catalogue);

    /// <summary>What to offer while the person types; the server's recent films, then the best known ones, before they type anything.</summary>
    public async Task<Reply> OfferAsync(Request request, CancellationToken cancellation)
    {
        if (request.Words(request.Typing ?? "film") is { } typed) return Reply.Offer(await LikelyAsync(typed, catalogue.Search(typed, MostChoices), request.Language, cancellation));
        var recent = request.Guild is { } guild ? await database.ReadAsync(unit => spoken.Recent(unit, guild, MostChoices / 2), cancellation) : [];
        var known = catalogue.BestKnown(MostChoices).Where(film => recent.All(named => named.Id != film.Id));
        return Reply.Offer([.. recent.Select(film => new Choice(film.Title, film.Id.Value)), .. known.Select(film => ChoiceOf(film, request.Language)).Take(MostChoices - recent.Count)]);
    }

    /// <summary>The film picked or unmistakably typed; null where it could be several, or none that is known.</summary>
    public async Task<NamedFilm?> FindAsync(Request request, string given, CancellationToken cancellation)
    {
        given = await NowAsync(given, cancellation);
        if (SourceFilm.NumberOf(new(given)) is not null) return await OutsideAsync(new(given), cancellation);
        if (catalogue.Resolve(given).Film is { } film) return NamedFilm.Of(film);
        return (request.Guild is { } guild && FilmId.TryParse(given, out var id) ? await OfServerAsync(guild, id, cancellation) : null) ?? await KeptAsync(given, cancellation);
    }

    /// <summary>As <see cref="FindAsync"/>, and also a film of the person's own lists, wherever they put it there.</summary>
    /// <exception cref="Refusal">There is no such film here: the button is not one of ours, or too old.</exception>
    public async Task<NamedFilm> FindOwnAsync(Request request, string given, CancellationToken cancellation) =>
        await FindAsync(request, given, cancellation) ?? await ListedAsync(request.Member, await NowAsync(given, cancellation), cancellation) ?? throw new Refusal("common.outdated", new CommandName("help"));

    /// <summary>The films that a text may mean, when it is not clear which.</summary>
    public Task<IReadOnlyList<Choice>> CandidatesAsync(string typed, Language language, CancellationToken cancellation) =>
        LikelyAsync(typed, catalogue.Resolve(typed).Candidates, language, cancellation);

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

    // What the catalogue holds as it was typed is offered at once, beside the films that people here spoke of; only where it holds nothing are others asked, and
    // what merely resembles it comes after.
    private async Task<IReadOnlyList<Choice>> LikelyAsync(string typed, IReadOnlyList<Film> ours, Language language, CancellationToken cancellation)
    {
        var isHeld = catalogue.Holds(typed);
        var kept = await database.ReadAsync(unit => TitleStore.Beginning(unit, typed, MostKept), cancellation);
        var found = isHeld ? [] : await outside.SearchAsync(typed, language, cancellation);
        var others = kept.Concat(found).Select(film => ChoiceOf(film, language));
        var known = ours.Select(film => ChoiceOf(film, language));
        return [.. (isHeld ? known.Take(MostChoices - kept.Count).Concat(others) : others.Concat(known)).DistinctBy(choice => choice.Value).Take(MostChoices)];
    }

    private Choice ChoiceOf(NamedFilm film, Language language) =>
        _identity.Of(film, imdb: null) is { } ours ? ChoiceOf(ours, language) : new(FilmLabel.Compose(film, language), film.Id.Value);

    // Nobody's own: who has its id may see it anywhere.
    private async Task<NamedFilm?> OutsideAsync(FilmId film, CancellationToken cancellation) =>
        await database.ReadAsync(unit => NamedFilmStore.Find(unit, film), cancellation)
        ?? (await outside.FindAsync(film, cancellation) is { } found ? await OursAsync(found, cancellation) : null);

    private async Task<NamedFilm> OursAsync(NamedFilm found, CancellationToken cancellation)
    {
        var imdb = await database.ReadAsync(unit => FilmSheetStore.Find(unit, found.Id)?.Imdb, cancellation);
        return _identity.Of(found, imdb) is { } ours ? NamedFilm.Of(ours) : found;
    }

    // A film that turned out to be another one, by an id from before.
    private async Task<string> NowAsync(string given, CancellationToken cancellation) =>
        FilmId.TryParse(given, out var id) ? (await database.ReadAsync(unit => RenameStore.Now(unit, id), cancellation)).Value : given;

    // A film that people here spoke of, by its whole title, whether or not its source answers now.
    private async Task<NamedFilm?> KeptAsync(string typed, CancellationToken cancellation) =>
        catalogue.Titled(typed).Count == 0 && await database.ReadAsync(unit => TitleStore.Titled(unit, typed, atMost: 2), cancellation) is [var only] ? only : null;

    // A film that one server named itself is read in that server only: its id may be typed by anybody.
    private Task<NamedFilm?> OfServerAsync(GuildId guild, FilmId film, CancellationToken cancellation) => database.ReadAsync(
        unit => spoken.IsOfServer(unit, guild, film) ? NamedFilmStore.Find(unit, film) : null,
        cancellation);

    private async Task<NamedFilm?> ListedAsync(MemberId member, string given, CancellationToken cancellation) =>
        FilmId.TryParse(given, out var id) ? await database.ReadAsync(unit => spoken.IsListedBy(unit, member, id) ? NamedFilmStore.Find(unit, id) : null, cancellation) : null;

    private static Choice ChoiceOf(Film film, Language language) => new(film.LabelFor(language), film.Id.Value);
}
