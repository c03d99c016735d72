using CineBot.Features.Films;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Sheet;

/// <summary>Anybody may say where a film can be seen; it stands under their name, and only they change it or take it back.</summary>
internal sealed class PlaceCommands(Database database, FilmChoice films, Outbox outbox) : ICommandSet
{
    private const string Said = "film.spot";

    public void Describe(CommandMap map)
    {
        map.Press("film.place", Access.Member, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form(Said, Access.Member, Answer.Private, SayAsync, BuildAsync);
        map.Press("film.unplace", Access.Member, Answer.Update, TakeBackAsync);
    }

    private async Task<Form> BuildAsync(Request request, CancellationToken cancellation)
    {
        var film = await FilmOfAsync(request, cancellation);
        var said = await database.ReadAsync(unit => PlaceStore.Find(unit, request.InGuild, film.Id, request.Member), cancellation);
        return new(
            Said,
            new("recommendation.form.title_of", film.Title),
            new TextField("place", "recommendation.form.where") { MaxLength = Voice.LongestPlace, Value = said, Placeholder = "recommendation.form.where_placeholder" })
        { Ids = [film.Id.Value] };
    }

    private async Task<Reply> SayAsync(Request request, CancellationToken cancellation)
    {
        var film = await FilmOfAsync(request, cancellation);
        var place = request.Words("place") ?? throw new Refusal("film.no_place");
        return await database.WriteAsync(
            request,
            unit =>
            {
                NamedFilmStore.Keep(unit, film);
                PlaceStore.Say(unit, request.InGuild, film.Id, new(request.Member, place));
                Refresh(unit, request.InGuild, film.Id);
                return Reply.Say("film.placed", film.Title).With(
                    new Button("film.button.change_place", "film.place", film.Id.Value),
                    new Button("film.button.unplace", "film.unplace", film.Id.Value));
            },
            cancellation);
    }

    private async Task<Reply> TakeBackAsync(Request request, CancellationToken cancellation)
    {
        var film = await FilmOfAsync(request, cancellation);
        return await database.WriteAsync(
            request,
            unit =>
            {
                PlaceStore.TakeBack(unit, request.InGuild, film.Id, request.Member);
                Refresh(unit, request.InGuild, film.Id);
                return Reply.Say("film.unplaced", film.Title);
            },
            cancellation);
    }

    private Task<NamedFilm> FilmOfAsync(Request request, CancellationToken cancellation) =>
        films.FindOwnAsync(request, request.Ids is [var id, ..] ? id : "", cancellation);

    private void Refresh(WriteUnit unit, GuildId guild, FilmId film)
    {
        if (RecommendationStore.Find(unit, guild, film) is { } recommendation) outbox.Refresh(unit, RecommendationCard.RefTo(recommendation));
    }
}
