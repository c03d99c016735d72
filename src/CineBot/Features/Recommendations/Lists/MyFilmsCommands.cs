using CineBot.Features.Films;
using CineBot.Features.Recommendations.Learning;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Lists;

/// <summary>One's own films, wherever the bot answers; only oneself turns the pages.</summary>
internal sealed class MyFilmsCommands(Database database, FilmChoice films, Outbox outbox) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Command("my-films", Access.Anyone, Answer.Private, (request, cancellation) => ShowAsync(request, Shelf.All[0], 1, cancellation));
        map.Press("my-films.open-lists", Access.Anyone, Answer.Update, (request, cancellation) => ShowAsync(request, Shelf.Wishes, 1, cancellation));
        map.Press("my-films.tab", Access.Anyone, Answer.Update, (request, cancellation) => ShowAsync(request, Own(request, 2)[1], 1, cancellation));
        map.Press("my-films.page", Access.Anyone, Answer.Update, (request, cancellation) => ShowAsync(request, Own(request, 3)[1], request.Number(2), cancellation));
        map.Press("my-films.open", Access.Anyone, Answer.Update, OpenAsync);
        map.Press("my-films.mark", Access.Anyone, Answer.Update, MarkAsync);
        map.Press("my-films.share", Access.Member, Answer.Update, ShareAsync);
    }

    private async Task<Reply> ShowAsync(Request request, string shelf, long page, CancellationToken cancellation)
    {
        if (!Shelf.All.Contains(shelf)) throw Outdated();
        return Reply.Show(await database.ReadAsync(unit => ShelfCard.Draw(unit, request, shelf, page), cancellation));
    }

    private async Task<Reply> OpenAsync(Request request, CancellationToken cancellation)
    {
        Own(request, 1);
        var film = await films.FindOwnAsync(request, request.Picked is [var picked, ..] ? picked : "", cancellation);
        return Reply.Show(await database.ReadAsync(unit => ShelfCard.Draw(unit, request, film), cancellation));
    }

    // It acts on the lists of whoever presses, so it needs no owner.
    private async Task<Reply> MarkAsync(Request request, CancellationToken cancellation)
    {
        if (request.Ids is not [var id, var what]) throw Outdated();
        var film = await films.FindOwnAsync(request, id, cancellation);
        return await database.WriteAsync(
            request,
            unit =>
            {
                foreach (var card in Mark(unit, request.Member, film, what)) outbox.Refresh(unit, card);
                return Reply.Show(ShelfCard.Draw(unit, request, film));
            },
            cancellation);
    }

    private static IReadOnlyList<CardRef> Mark(WriteUnit unit, MemberId member, NamedFilm film, string what)
    {
        switch (what)
        {
            case "wish":
                ListStore.Wish(unit, member, film);
                return [];
            case "unwish":
                return ListStore.Unwish(unit, member, film.Id);
            case "see":
                return ListStore.See(unit, member, film, verdict: null);
            case "unsee":
                return ListStore.Unsee(unit, member, film.Id);
            default:
                return Verdict.All.Contains(what) ? ListStore.See(unit, member, film, what) : throw Outdated();
        }
    }

    private async Task<Reply> ShareAsync(Request request, CancellationToken cancellation)
    {
        var ids = Own(request, 3);
        if (ids[1] is not (Shelf.Wishes or Shelf.Seen or Shelf.Tastes) || ids[2] is not ("on" or "off")) throw Outdated();
        return await database.WriteAsync(
            request,
            unit =>
            {
                var sharing = ShareStore.Find(unit, request.Member, request.InGuild);
                var isShared = ids[2] == "on";
                ShareStore.Set(unit, request.Member, request.InGuild, ids[1] switch
                {
                    Shelf.Wishes => sharing with { Wishes = isShared },
                    Shelf.Seen => sharing with { Seen = isShared },
                    _ => sharing with { Tastes = isShared },
                });
                if (ids[1] == Shelf.Tastes) TasteStore.Expire(unit, request.Member);
                return Reply.Show(ShelfCard.Draw(unit, request, Shelf.Sharing, 1));
            },
            cancellation);
    }

    private static IReadOnlyList<string> Own(Request request, int count)
    {
        if (request.Ids.Count != count) throw Outdated();
        return request.Ids[0] == request.Member.ToString() ? request.Ids : throw new Refusal("my-films.not_yours", new CommandName("my-films"));
    }

    private static Refusal Outdated() => new("common.outdated", new CommandName("help"));
}
