using System.Globalization;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>Reading a case, saying that it was read, and how grave it is.</summary>
internal sealed class CaseCommands(CaseRoom room, CaseNews news, Weighing weighing) : ICommandSet
{
    private const long PageSize = 2;

    public void Describe(CommandMap map)
    {
        map.Press("moderation.open", CaseAccess.Moderator, Answer.Update, room.OpenAsync);
        map.Press("moderation.reports", CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.LookAsync(request, (unit, _, one) => Reports(unit, request, one), cancellation));
        map.Press("moderation.message", CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.LookAsync(request, (unit, _, one) => Message(unit, request, one), cancellation));
        map.Press("moderation.acknowledge", CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.ActAsync(request, Acknowledge, cancellation));
        map.Press("moderation.triage", CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.LookAsync(request, Choices, cancellation));
        map.Press("moderation.weigh", CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.ActAsync(request, (unit, actor, one) => Weigh(unit, request, actor, one), cancellation));
    }

    private static Card Reports(IReadUnit unit, Request request, Case one)
    {
        var count = CaseReportStore.Count(unit, one);
        var pages = 1 + ((count - 1) / PageSize);
        var page = request.Ids.Count > 1 ? Math.Clamp(request.Number(1), 1, pages) : 1;
        var shown = CaseReportStore.Of(unit, one, (page - 1) * PageSize, PageSize).SelectMany(report => CaseCard.ReportWordsOf(unit, report).Append(new Rule()));
        return new([new Heading(new("case.title", one.Code)), .. shown, new Note(new("case.page", page, pages)), new Buttons([.. Turning(one, page, pages), new Button("case.button.back", "moderation.open", one.Code)])]);
    }

    // One message of four thousand characters fills a page.
    private static Card Message(IReadUnit unit, Request request, Case one)
    {
        if (CaseEvidenceStore.Of(unit, one, request.Number(1) - 1, 1) is not [var evidence]) throw new Refusal("common.outdated", new CommandName("help"));
        return new([new Heading(new("case.title", one.Code)), .. EvidenceWords.Draw(one, evidence, int.MaxValue), new Buttons(new Button("case.button.back", "moderation.open", one.Code))]);
    }

    private static IEnumerable<Button> Turning(Case one, long page, long pages)
    {
        if (page > 1) yield return new("case.button.before", "moderation.reports", one.Code, Id(page - 1));
        if (page < pages) yield return new("case.button.after", "moderation.reports", one.Code, Id(page + 1));
    }

    private static string Id(long page) => page.ToString(CultureInfo.InvariantCulture);

    private Text Acknowledge(WriteUnit unit, CaseActor actor, Case one)
    {
        var read = CaseDesk.Act(unit, actor, one, CaseAction.Acknowledge);
        news.TellReporters(unit, read, ReporterBriefs.Acknowledged);
        return new("case.noted.acknowledged", read.Code);
    }

    private static Card Choices(IReadUnit unit, CaseActor actor, Case one) => new(
        new Heading("case.triage.title"),
        new Line("case.triage.how"),
        new Menu("moderation.weigh", "case.triage.prompt", [.. Enum.GetValues<Gravity>().Select(gravity => new Choice(CaseWords.Weight(gravity), Id((long)gravity)) { Description = CaseWords.Explained(gravity) })], one.Code)
        {
            Chosen = one.Gravity is { } held ? [Id((long)held)] : [],
        },
        new Buttons(new Button("case.button.back", "moderation.open", one.Code)));

    private Text Weigh(WriteUnit unit, Request request, CaseActor actor, Case one)
    {
        if (request.Picked is not [var picked] || !Enum.TryParse<Gravity>(picked, out var gravity) || !Enum.IsDefined(gravity)) throw new Refusal("common.outdated", new CommandName("help"));
        return weighing.Weigh(unit, actor, one, gravity);
    }
}
