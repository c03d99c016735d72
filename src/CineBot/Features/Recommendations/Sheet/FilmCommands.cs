using CineBot.Features.Films;
using CineBot.Interactions;

namespace CineBot.Features.Recommendations.Sheet;

/// <summary>All that can be known of a film here, and done with it.</summary>
internal sealed class FilmCommands(FilmChoice films, SheetDesk sheets) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Command("film", Access.Anyone, Answer.Private, FindAsync, new Option("name", OptionKind.Text) { Required = true, Max = NamedFilm.LongestTitle, Search = films.OfferAsync });
        map.Press("film.show", Access.Anyone, Answer.Private, ShowAsync);
        map.Press("film.pick", Access.Anyone, Answer.Update, ShowAsync);
    }

    private async Task<Reply> FindAsync(Request request, CancellationToken cancellation)
    {
        var given = request.Words("name") ?? throw new Refusal("recommendation.no_title");
        var film = await films.FindAsync(request, given, cancellation)
            ?? (request.Guild is { } guild ? await films.FindAsync(request, NamedFilm.Of(guild, given).Id.Value, cancellation) : null);
        if (film is not null) return await DrawAsync(request, film, cancellation);
        if (await films.CandidatesAsync(given, request.Language, cancellation) is { Count: > 0 } candidates)
            return Reply.Show(new(new Line(FilmChoice.Question(given, candidates)), new Menu("film.pick", "recommendation.which_prompt", candidates)));
        throw request.Guild is null ? new Refusal("film.unknown_alone", given) : new Refusal("film.unknown", given, new CommandName("recommend"));
    }

    private async Task<Reply> ShowAsync(Request request, CancellationToken cancellation)
    {
        var chosen = request.Picked is [var picked, ..] ? picked : request.Ids is [var id, ..] ? id : "";
        return await DrawAsync(request, await films.FindOwnAsync(request, chosen, cancellation), cancellation);
    }

    private async Task<Reply> DrawAsync(Request request, NamedFilm film, CancellationToken cancellation) =>
        Reply.Show(await sheets.DrawAsync(request, film, cancellation));
}
