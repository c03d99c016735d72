using CineBot.Features.Films;
using CineBot.Features.Recommendations.Lists.Again;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Lists;

/// <summary>
/// Wanting to see a film, or having seen it, on a card that only the person sees: it goes on their own lists and nowhere else,
/// so no server may name it before they share it there.
/// </summary>
internal sealed class MarkCommands(Database database, FilmChoice films, Outbox outbox) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("film.wish", Access.Anyone, Answer.Private, Write(Wish));
        map.Press("film.unwish", Access.Anyone, Answer.Update, Write(Unwish));
        map.Press("film.seen", Access.Anyone, Answer.Private, Write(See));
        map.Press("film.unsee", Access.Anyone, Answer.Update, Write(Unsee));
        map.Press("film.judge", Access.Anyone, Answer.Update, Write(Judge));
    }

    /// <summary>One button a verdict, each in words.</summary>
    public static Button[] Verdicts(FilmId film) => [.. Verdict.All.Select(verdict => new Button($"film.verdict.{verdict}", "film.judge", film.Value, verdict))];

    private Func<Request, CancellationToken, Task<Reply>> Write(Func<WriteUnit, Request, NamedFilm, Reply> mark) => async (request, cancellation) =>
    {
        var film = await films.FindOwnAsync(request, request.Ids is [var id, ..] ? id : "", cancellation);
        return await database.WriteAsync(request, unit => mark(unit, request, film), cancellation);
    };

    private static Reply Wish(WriteUnit unit, Request request, NamedFilm film)
    {
        var wasWished = ListStore.Find(unit, request.Member, film.Id).IsWished;
        ListStore.Wish(unit, request.Member, film);
        return Reply.Say(wasWished ? "recommendation.wished_already" : "film.wished", film.Title, new CommandName("my-films"))
            .With([.. AgainCommands.Offer(request, film.Id), new("recommendation.button.unwish", "film.unwish", film.Id.Value)]);
    }

    private Reply Unwish(WriteUnit unit, Request request, NamedFilm film)
    {
        Refresh(unit, ListStore.Unwish(unit, request.Member, film.Id));
        return Reply.Say("recommendation.unwished", film.Title);
    }

    private Reply See(WriteUnit unit, Request request, NamedFilm film)
    {
        Refresh(unit, ListStore.See(unit, request.Member, film, verdict: null));
        return Reply.Say("film.saw", film.Title).With([.. Verdicts(film.Id), new Button("recommendation.button.unsee", "film.unsee", film.Id.Value)]);
    }

    private Reply Unsee(WriteUnit unit, Request request, NamedFilm film)
    {
        Refresh(unit, ListStore.Unsee(unit, request.Member, film.Id));
        return Reply.Say("recommendation.unseen", film.Title);
    }

    private Reply Judge(WriteUnit unit, Request request, NamedFilm film)
    {
        if (request.Ids is not [_, var verdict] || !Verdict.All.Contains(verdict)) throw new Refusal("common.outdated", new CommandName("help"));
        Refresh(unit, ListStore.See(unit, request.Member, film, verdict));
        return Reply.Say("film.judged", film.Title, new Text($"film.verdict.{verdict}")).With(new Button("recommendation.button.unsee", "film.unsee", film.Id.Value));
    }

    private void Refresh(WriteUnit unit, IEnumerable<CardRef> cards)
    {
        foreach (var card in cards) outbox.Refresh(unit, card);
    }
}
