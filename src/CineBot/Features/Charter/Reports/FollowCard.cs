using System.Globalization;
using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Reports;

/// <summary>What a person follows: their own reports with where they stand, in words; of the case behind them, of others who reported and of who reads it, nothing.</summary>
internal sealed class FollowCard(IEnumerable<IFollowed> followed)
{
    private const long PageSize = 5;

    public Reply List(IReadUnit unit, Request request, long page)
    {
        var (guild, member) = (request.InGuild, request.Member);
        var count = CaseReportStore.CountOwn(unit, guild, member);
        var more = followed.SelectMany(part => part.Draw(unit, guild, member)).ToList();
        if (count == 0 && more.Count == 0) return Reply.Say("report.none", new CommandName("charter.report"));
        var pages = 1 + (Math.Max(count - 1, 0) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var own = CaseReportStore.Own(unit, guild, member, (shown - 1) * PageSize, PageSize).Select(report => Entry(unit, report));
        return Reply.Show(new([.. count > 0 ? [new Heading(new("report.mine", count)), .. own] : Array.Empty<Block>(), .. more])).With([.. Turning(shown, pages)]);
    }

    /// <summary>One of the person's own.</summary>
    public static Card Draw(IReadUnit unit, CaseReport report)
    {
        var one = CaseFileStore.Find(unit, report.Guild, report.Number)!;
        return new(
        [
            new Heading(new("report.title", report.Code)),
            new Line(Status(unit, report, one)),
            .. report.Answer is { } answer ? [new Line("report.answer"), new Quote(answer)] : Array.Empty<Block>(),
            .. report.State is ReportState.Open && one.IsOutside ? [new Line(OutsideWords.Say(unit, one))] : Array.Empty<Block>(),
            new Note(new("report.sent", report.ReportedAt)),
            .. report.Words is { } words ? [new Quote(words)] : Array.Empty<Block>(),
            .. report.Added is { } added ? [new Note("report.added"), new Quote(added)] : Array.Empty<Block>(),
            new Buttons([.. Ways(report)]),
        ]);
    }

    private static Actionable Entry(IReadUnit unit, CaseReport report) => new(
        new("report.button.see", "report.see", report.Code),
        new Text("report.entry", report.Code, report.ReportedAt),
        Status(unit, report, CaseFileStore.Find(unit, report.Guild, report.Number)!));

    // In the words of whoever waits: what was decided about somebody else is theirs. That others reported before them, and that it was read then, is nothing of theirs.
    private static Text Status(IReadUnit unit, CaseReport report, Case one) => report.State switch
    {
        ReportState.Withdrawn => "report.status.withdrawn",
        ReportState.Dismissed => "report.status.dismissed",
        ReportState.Closed => one.State is CaseState.Closed ? "report.status.unfinished" : "report.status.settled",
        _ => one.State switch
        {
            CaseState.Signalled => Waiting(report),
            CaseState.Acknowledged or CaseState.Triaged or CaseState.Assigned or CaseState.Hearing or CaseState.Proposed when !CaseEventStore.WasLookedAt(unit, one, report.ReportedAt) => Waiting(report),
            CaseState.Acknowledged or CaseState.Triaged => "report.status.read",
            CaseState.Assigned or CaseState.Hearing or CaseState.Proposed => "report.status.in_hand",
            _ => "report.status.settled",
        },
    };

    private static Text Waiting(CaseReport report) => new("report.status.signalled", report.ReportedAt + CaseTimes.Acknowledged);

    private static IEnumerable<Button> Ways(CaseReport report)
    {
        if (report.State is ReportState.Open)
        {
            yield return new("report.button.add", "report.add", report.Code);
            yield return new("report.button.withdraw", "report.withdraw", report.Code);
        }

        yield return new("report.button.list", "report.list");
    }

    private static IEnumerable<Button> Turning(long page, long pages)
    {
        if (page > 1) yield return new("case.button.before", "report.list", (page - 1).ToString(CultureInfo.InvariantCulture));
        if (page < pages) yield return new("case.button.after", "report.list", (page + 1).ToString(CultureInfo.InvariantCulture));
    }
}
