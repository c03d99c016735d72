using System.Globalization;
using CineBot.Features.Films;
using CineBot.Features.Recommendations.Sheet;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Lists;

/// <summary>
/// Draws one's own films: what one recommends in this server and what came of it, what one wants to see, what one has seen and thought of it,
/// and what this server may know. Outside a server only the lists that belong to none.
/// </summary>
internal static class ShelfCard
{
    private const long PageLength = 8;

    private static readonly Buttons Exchange = new(new("my-films.button.import", "my-films.import"), new Button("my-films.button.export", "my-films.export"));

    public static Card Draw(IReadUnit unit, Request request, string shelf, long page)
    {
        if (request.Guild is null && Shelf.OfServer.Contains(shelf)) shelf = Shelf.Wishes;
        return new([.. Head(unit, request), Tabs(request, shelf), .. shelf == Shelf.Sharing ? SharingRows(unit, request) : Films(unit, request, shelf, page), .. shelf == Shelf.Sharing ? Array.Empty<Block>() : [Exchange]]);
    }

    /// <summary>One film of one's own lists, and what one can do with it.</summary>
    public static Card Draw(IReadUnit unit, Request request, NamedFilm film)
    {
        var standing = ListStore.Find(unit, request.Member, film.Id);
        var recommendation = request.Guild is { } guild ? RecommendationStore.Find(unit, guild, film.Id) : null;
        var isOwn = recommendation is not null && VoiceStore.Find(unit, recommendation, request.Member) is not null;
        return new(
        [
            RecommendationCard.Title(film),
            .. FilmSheet.Facts(film, request.Language),
            .. FilmSheet.Own(standing),
            .. isOwn ? Thanks(GratitudeStore.Count(unit, recommendation!.Guild, recommendation.Number, request.Member)) : [],
            new Buttons([.. Verdict.All.Select(verdict => Mark($"film.verdict.{verdict}", film, verdict) with { Enabled = standing.Verdict != verdict })]),
            new Buttons([.. Marks(film, standing), .. isOwn ? [new Button("film.button.own", "recommendation.more", Number(recommendation!.Number))] : Array.Empty<Button>(), new("tonight.button.sheet", "film.show", film.Id.Value)]),
            Tabs(request, shown: null),
        ]);
    }

    private static IEnumerable<Block> Head(IReadUnit unit, Request request)
    {
        yield return new Heading("my-films.title");
        string[] counted = request.Guild is null ? [Shelf.Wishes, Shelf.Seen] : [Shelf.Recommendations, Shelf.Wishes, Shelf.Seen];
        yield return new Line(new("my-films.counts", new Listing([.. counted.Select(shelf => new Text($"my-films.count.{shelf}", ShelfStore.Count(unit, request.Member, request.Guild, shelf)))])));
        if (request.Guild is not { } guild) yield return new Note("my-films.no_server");
        else if (GratitudeStore.Count(unit, guild, request.Member) is > 0 and var people) yield return new Line(new("my-films.thanks_all", people));
    }

    private static Buttons Tabs(Request request, string? shown) => new(
    [
        .. Shelf.All.Where(shelf => request.Guild is not null || !Shelf.OfServer.Contains(shelf))
            .Select(shelf => new Button($"my-films.tab.{shelf}", "my-films.tab", request.Member.ToString(), shelf) { Enabled = shelf != shown }),
    ]);

    private static IEnumerable<Block> Films(IReadUnit unit, Request request, string shelf, long asked)
    {
        var count = ShelfStore.Count(unit, request.Member, request.Guild, shelf);
        if (count == 0)
        {
            yield return new Line(new($"my-films.empty.{shelf}", new CommandName(shelf == Shelf.Recommendations ? "recommend" : "film")));
            yield break;
        }

        var pages = ((count - 1) / PageLength) + 1;
        var page = Math.Clamp(asked, 1, pages);
        var shelved = ShelfStore.Page(unit, request.Member, request.Guild, shelf, new((page - 1) * PageLength, PageLength));
        var films = shelved.Select(one => (Shelved: one, Film: NamedFilmStore.Find(unit, one.Film))).Where(one => one.Film is not null).Select(one => (one.Shelved, Film: one.Film!)).ToList();
        foreach (var (one, film) in films) yield return new Line(Entry(unit, request, one, film));
        yield return new Menu("my-films.open", "my-films.open_prompt", [.. films.Select(one => new Choice(RecommendationCard.Title(one.Film).Text, one.Film.Id.Value))], request.Member.ToString());
        if (pages == 1) yield break;
        yield return new Note(new("my-films.page", page, pages));
        yield return new Buttons(Turn("my-films.previous", page - 1) with { Enabled = page > 1 }, Turn("my-films.next", page + 1) with { Enabled = page < pages });

        Button Turn(string label, long to) => new(label, "my-films.page", request.Member.ToString(), shelf, Number(to));
    }

    private static Text Entry(IReadUnit unit, Request request, Shelved one, NamedFilm film)
    {
        var title = RecommendationCard.Title(film).Text;
        if (one.Verdict is { } verdict) return new("my-films.entry_with", title, new Text($"film.verdict.{verdict}"));
        return one.Number is { } number && GratitudeStore.Count(unit, request.InGuild, number, request.Member) is > 0 and var people
            ? new("my-films.entry_with", title, new Text("my-films.thanks", people))
            : new("my-films.entry", title);
    }

    private static IEnumerable<Block> SharingRows(IReadUnit unit, Request request)
    {
        var sharing = ShareStore.Find(unit, request.Member, request.InGuild);
        yield return Share(request, Shelf.Wishes, sharing.Wishes);
        yield return Share(request, Shelf.Seen, sharing.Seen);
        yield return Share(request, Shelf.Tastes, sharing.Tastes);
        yield return new Note("my-films.share.note");
        yield return new Note("my-films.share.tastes_note");
        yield return new Buttons(new Button("avoid.button", "avoid.open"));
    }

    private static Actionable Share(Request request, string shelf, bool isShared) => new(
        new Button(isShared ? "my-films.share.stop" : "my-films.share.start", "my-films.share", request.Member.ToString(), shelf, isShared ? "off" : "on"),
        $"my-films.share.{shelf}",
        isShared ? "my-films.share.on" : "my-films.share.off");

    private static IEnumerable<Block> Thanks(long people)
    {
        if (people > 0) yield return new Line(new("my-films.thanks_sentence", new Text("my-films.thanks", people)));
    }

    private static IEnumerable<Button> Marks(NamedFilm film, Standing standing)
    {
        yield return standing.IsWished ? Mark("recommendation.button.unwish", film, "unwish") : Mark("recommendation.button.wish", film, "wish");
        yield return standing.IsSeen ? Mark("recommendation.button.unsee", film, "unsee") : Mark("recommendation.button.seen", film, "see");
    }

    private static Button Mark(string label, NamedFilm film, string what) => new(label, "my-films.mark", film.Id.Value, what);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
