using CineBot.Features.Films;
using CineBot.Interactions;
using CineBot.Interactions.Forms;
using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>Another film for an announced party: those who answered are told, and asked again; the other evenings of a series keep theirs until they are announced.</summary>
internal sealed class FilmChangeCommands(Database database, FilmChoice films, FormDesk forms, Changing changing) : ICommandSet
{
    private const string Post = "party.refilming", Own = "party.refilm-own";

    public void Describe(CommandMap map)
    {
        map.Press("party.refilm", Access.Member, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form(Post, Access.Member.Within(Limits.Care), Answer.Private, ChangeAsync, BuildAsync);
        map.Press("party.refilm-as", Access.Member.Within(Limits.Care), Answer.Update, PickAsync);
        map.Press(Own, Access.Member.Within(Limits.Care), Answer.Update, KeepOwnAsync);
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var party = PartyDesk.FindHeld(unit, request);
            PartyStates.After(party.State, PartyAction.Move);
            return new Form(
                Post,
                "party.refilming.title",
                new TextField("film", "party.form.film") { MaxLength = NamedFilm.LongestTitle, Hint = "party.form.film_hint", Value = party.Film is { } film ? ProposalReader.Label(film, request.Language) : null })
            { Ids = request.Ids };
        },
        cancellation);

    // A title that may be several films, or one that is nearly it, is asked about before anybody hears of it.
    private async Task<Reply> ChangeAsync(Request request, CancellationToken cancellation)
    {
        var given = request.Words("film") ?? throw new Refusal("party.no_film");
        if (await films.FindAsync(request, given, cancellation) is { } film) return await ChangeAsync(request, film, cancellation);
        var candidates = await films.CandidatesAsync(given, request.Language, cancellation);
        if (candidates.Count == 0) return await ChangeAsync(request, NamedFilm.Of(request.InGuild, given), cancellation);
        await database.ReadAsync(unit => PartyStates.After(PartyDesk.FindHeld(unit, request).State, PartyAction.Move), cancellation);
        await forms.NoteAsync(request, Own, request.Ids, "film", given, cancellation);
        return Reply.Show(new(new Line(FilmChoice.Question(given, candidates)), new Menu("party.refilm-as", "party.which_film", candidates, request.Ids[0])))
            .With(new Button("party.button.own_film", Own, request.Ids[0]), new Button("form.correct", "party.refilm", request.Ids[0]));
    }

    private async Task<Reply> PickAsync(Request request, CancellationToken cancellation)
    {
        var picked = request.Picked is [var id, ..] ? await films.FindAsync(request, id, cancellation) : null;
        return await ChangeAsync(request, picked ?? throw new Refusal("common.outdated", new CommandName("help")), cancellation);
    }

    private async Task<Reply> KeepOwnAsync(Request request, CancellationToken cancellation)
    {
        var typed = await forms.FindAsync(request, Own, request.Ids, cancellation);
        var own = typed is not null && typed.TryGetValue("film", out var words) && words is [var given, ..] ? NamedFilm.Of(request.InGuild, given) : null;
        return await ChangeAsync(request, own ?? throw new Refusal("common.outdated", new CommandName("help")), cancellation);
    }

    private Task<Reply> ChangeAsync(Request request, NamedFilm film, CancellationToken cancellation) =>
        database.WriteAsync(request, unit => changing.Refilm(unit, PartyDesk.FindHeld(unit, request), film), cancellation);
}
