using System.Globalization;
using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Appeals;

/// <summary>What was decided about a person, whole, for that person: article, facts, measure, until when, and their recourse. Never who reported.</summary>
internal sealed class MeasurePage(Database database, FollowedMeasures followed, CommunityClock clock) : ICommandSet
{
    private const int PageSize = 5;

    private static readonly Access Own = Access.Member.Discreetly();

    public void Describe(CommandMap map)
    {
        map.Press("appeal.see", Own, Answer.Update, (request, cancellation) => database.ReadAsync(unit => Reply.Show(Draw(unit, AppealRules.FindOwn(unit, request))), cancellation));
        map.Press("appeal.list", Own, Answer.Update, (request, cancellation) => database.ReadAsync(unit => Reply.Show(List(unit, request)), cancellation));
    }

    // All of them, page by page.
    private Card List(IReadUnit unit, Request request)
    {
        var all = followed.Entries(unit, request.InGuild, request.Member).ToList();
        if (all.Count == 0) throw new Refusal("appeal.unknown", new CommandName("charter.follow"));
        var pages = 1 + ((all.Count - 1) / PageSize);
        var page = request.Ids.Count > 0 ? (int)Math.Clamp(request.Number(0), 1, pages) : 1;
        return new(
        [
            new Heading("appeal.mine"),
            .. all.Skip((page - 1) * PageSize).Take(PageSize),
            new Note(new("case.page", page, pages)),
            new Buttons([.. Turning(page, pages), new Button("report.button.list", "report.list")]),
        ]);
    }

    private static IEnumerable<Button> Turning(int page, int pages)
    {
        if (page > 1) yield return new("case.button.before", "appeal.list", (page - 1).ToString(CultureInfo.InvariantCulture));
        if (page < pages) yield return new("case.button.after", "appeal.list", (page + 1).ToString(CultureInfo.InvariantCulture));
    }

    private Card Draw(IReadUnit unit, Case one)
    {
        if (AppealRules.Told(unit, one) is not { } measure) throw new Refusal("appeal.nothing");
        var appeal = AppealStore.Find(unit, one);
        return new(
        [
            new Heading(new("appeal.page.title", one.Code)),
            new Line(followed.Standing(measure)),
            new Line(measure.Article is null ? "case.about_no_article" : new Text("appeal.page.article", MeasureWords.Article(unit, measure))),
            .. Words("appeal.page.facts", measure.Facts),
            new Rule(),
            new Line(followed.Recourse(unit, one, measure)),
            .. Words("appeal.page.words", appeal?.Words),
            .. Words("appeal.page.answer", appeal?.Answer),
            new Buttons([.. Ways(unit, one)]),
        ]);
    }

    private IEnumerable<Button> Ways(IReadUnit unit, Case one)
    {
        if (AppealRules.May(unit, one, CaseRole.Concerned, clock.Now)) yield return new("notice.button.appeal", "appeal.open", one.Code) { Look = ButtonLook.Main };
        yield return new("notice.button.letters", "notice.list");
        yield return new("report.button.list", "report.list");
    }

    private static IEnumerable<Block> Words(string title, string? words) => words is null ? [] : [new Note(title), new Quote(words)];
}
