using CineBot.Features.Films;
using CineBot.Interactions;
using CineBot.Interactions.Forms;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Votes;

/// <summary>Nominating a film, two a person, and taking it back while nominations are open.</summary>
internal sealed class NominationCommands(Database database, FilmChoice films, FormDesk forms, FilmVoteDesk desk) : ICommandSet
{
    private const string Post = "film-vote.film";

    public void Describe(CommandMap map)
    {
        map.Press("film-vote.nominate", Access.Member, Answer.Form, OpenFormAsync);
        map.Form(Post, Access.Member, Answer.Private, NominateTypedAsync, BuildAsync);
        map.Press("film-vote.this", Access.Member, Answer.Private, NominateChosenAsync);
        map.Press("film-vote.own-title", Access.Member, Answer.Private, NominateOwnTitleAsync);
        map.Press("film-vote.mine", Access.Member, Answer.Private, (request, cancellation) => database.ReadAsync(unit => Mine(unit, request, Vote(unit, request)), cancellation));
        map.Press("film-vote.withdraw", Access.Member, Answer.Update, (request, cancellation) => database.WriteAsync(request, unit => Withdraw(unit, request), cancellation));
    }

    /// <exception cref="Refusal">The server has no such vote.</exception>
    public static FilmVote Vote(IReadUnit unit, Request request) =>
        FilmVoteStore.Find(unit, request.InGuild, request.Number(0)) ?? throw new Refusal("film-vote.gone");

    private async Task<Reply> OpenFormAsync(Request request, CancellationToken cancellation)
    {
        await database.ReadAsync(
            unit =>
            {
                var vote = Vote(unit, request);
                vote.CheckNominating(request.At);
                return vote;
            },
            cancellation);
        return Reply.Open(await BuildAsync(request, cancellation));
    }

    private static Task<Form> BuildAsync(Request request, CancellationToken cancellation) => Task.FromResult(new Form(Post, "film-vote.nominate.title",
        new TextField("film", "film-vote.nominate.film") { MaxLength = NamedFilm.LongestTitle, Hint = "film-vote.nominate.film_hint" },
        new TextField("notes", "film-vote.nominate.notes") { Required = false, MaxLength = FilmVote.LongestNotes, Placeholder = "film-vote.nominate.notes_placeholder" })
    { Ids = [FilmWords.Place(request.Number(0))] });

    private async Task<Reply> NominateTypedAsync(Request request, CancellationToken cancellation)
    {
        var typed = request.Words("film") ?? throw new Refusal("film-vote.no_title");
        if (await films.FindAsync(request, typed, cancellation) is { } film) return await NominateAsync(request, film, request.Words("notes"), cancellation);
        var candidates = (await films.CandidatesAsync(typed, request.Language, cancellation)).Take(4).Select(choice => new Button(new Text("film-vote.candidate", choice.Label), "film-vote.this", request.Ids[0], choice.Value)).ToList();
        if (candidates.Count == 0) return await NominateAsync(request, NamedFilm.Of(request.InGuild, typed), request.Words("notes"), cancellation);
        throw new Refusal(new Text("film-vote.which", typed), [.. candidates, new("film-vote.own_title", "film-vote.own-title", request.Ids[0])]);
    }

    private async Task<Reply> NominateChosenAsync(Request request, CancellationToken cancellation)
    {
        var film = await films.FindSpokenAsync(request, request.Ids is [_, var id, ..] ? id : "", cancellation);
        return await NominateAsync(request, film, await TypedAsync(request, "notes", cancellation), cancellation);
    }

    private async Task<Reply> NominateOwnTitleAsync(Request request, CancellationToken cancellation)
    {
        var title = await TypedAsync(request, "film", cancellation) ?? throw new Refusal(new Text("film-vote.no_title"), new Button("film-vote.button.nominate", "film-vote.nominate", FilmWords.Place(request.Number(0))));
        return await NominateAsync(request, NamedFilm.Of(request.InGuild, title), await TypedAsync(request, "notes", cancellation), cancellation);
    }

    // What was typed before it was clear which film was meant.
    private async Task<string?> TypedAsync(Request request, string field, CancellationToken cancellation)
    {
        var draft = await forms.FindAsync(request, Post, [FilmWords.Place(request.Number(0))], cancellation);
        return draft?.GetValueOrDefault(field) is [var words, ..] && !string.IsNullOrWhiteSpace(words) ? words.Trim() : null;
    }

    private Task<Reply> NominateAsync(Request request, NamedFilm film, string? notes, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var vote = Vote(unit, request);
            var isNew = desk.Nominate(unit, vote, request.Member, film, notes);
            FormDesk.Forget(unit, request, Post, vote.Id);
            var left = FilmVote.MostEach - NominationStore.Of(unit, vote, request.Member).Count;
            var reply = Reply.Say(isNew ? "film-vote.nominated" : "film-vote.nominated_too", FilmWords.Title(film), new Text("film-vote.left", left));
            return left > 0 ? reply.With(Another(vote), Own(vote)) : reply.With(Own(vote));
        },
        cancellation);

    private Reply Withdraw(WriteUnit unit, Request request)
    {
        var vote = Vote(unit, request);
        desk.Withdraw(unit, vote, request.Member, request.Number(1));
        return Mine(unit, request, vote);
    }

    private static Reply Mine(IReadUnit unit, Request request, FilmVote vote)
    {
        vote.CheckNominating(request.At);
        var numbers = NominationStore.Of(unit, vote, request.Member);
        var mine = NominationStore.All(unit, vote).Where(one => numbers.Contains(one.Number)).ToList();
        var lines = mine.Select(one => new Actionable(new("film-vote.button.withdraw", "film-vote.withdraw", vote.Id, FilmWords.Place(one.Number)), FilmWords.Of(one.Film)));
        return Reply.Show(new(
        [
            new Line(new("film-vote.mine", mine.Count)),
            .. lines,
            .. mine.Count < FilmVote.MostEach ? [new Buttons(Another(vote))] : Array.Empty<Block>(),
        ]));
    }

    private static Button Another(FilmVote vote) => new("film-vote.button.nominate", "film-vote.nominate", vote.Id);

    private static Button Own(FilmVote vote) => new("film-vote.button.mine", "film-vote.mine", vote.Id);
}
