using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>A case as one moderator sees it: what was reported, what was done, and what they may do next.</summary>
internal sealed class CaseCard(CaseWords words, IEnumerable<ICaseView> views)
{
    private const int Events = 6, Pieces = 2;

    /// <summary>What is longer of a reported message has a page of its own, so that the ways on always find room here.</summary>
    private const int LongestHere = 600;

    /// <summary>Only of a case that <see cref="CaseStore"/> gave this moderator.</summary>
    public Card Draw(IReadUnit unit, CaseActor actor, Case one) => new(
    [
        new Heading(new("case.title", one.Code)),
        .. Facts(unit, one),
        .. CaseEvidenceStore.Of(unit, one, 0, Pieces).SelectMany(evidence => EvidenceWords.Draw(one, evidence, LongestHere)),
        .. Reports(unit, one),
        .. views.SelectMany(view => view.Draw(unit, actor, one)),
        .. Done(unit, one),
        new Buttons([.. Ways(unit, actor, one), new Button("case.button.queue", "moderation.list")]),
    ]);

    // The next step first; what can be done at any time comes last.
    private IEnumerable<Button> Ways(IReadUnit unit, CaseActor actor, Case one) =>
        views.SelectMany(view => view.Ways(unit, actor, one)).Concat(CaseWays.Of(unit, actor, one)).OrderBy(way => way.Look is ButtonLook.Plain);

    private IEnumerable<Block> Facts(IReadUnit unit, Case one)
    {
        yield return new Line(new("case.standing", CaseWords.Weight(one), CaseWords.State(one.State), new FromNow(one.StateAt)));
        yield return new Line(one.Article is null ? "case.about_no_article" : new Text("case.about_article", words.Article(unit, one.Guild, one.Article)));
        var concerned = CasePartyStore.Members(unit, one, CasePart.Concerned);
        yield return new Line(concerned.Count > 0 ? new Text("case.concerned", new Listing([.. concerned])) : "case.concerns_nobody");
        var hands = AssignmentStore.Free(unit, one);
        if (hands.Count > 0) yield return new Line(new("case.in_hand", new Listing([.. hands])));
        yield return new Line(new("case.next", CaseWords.Needs(unit, one)));
        if (one.IsGrave) yield return new Line("case.grave_rules");
        if (one.IsOutside) yield return new Line(OutsideWords.Say(unit, one));
    }

    private static IEnumerable<Block> Reports(IReadUnit unit, Case one)
    {
        var count = CaseReportStore.Count(unit, one);
        yield return new Rule();
        foreach (var report in CaseReportStore.Of(unit, one, 0, 1))
            foreach (var block in ReportWordsOf(unit, report)) yield return block;
        if (count > 1) yield return new Actionable(new("case.button.reports", "moderation.reports", one.Code, "1"), new Text("case.reports", count));
    }

    /// <summary>What one person reported, for moderators.</summary>
    public static IEnumerable<Block> ReportWordsOf(IReadUnit unit, CaseReport report)
    {
        yield return new Line(new("case.report", report.Code, report.Member is { } member ? member : new Text("case.erased"), report.ReportedAt));
        if (report.Words is { } said) yield return new Quote(said);
        if (report.Added is { } added) yield return new Quote(added);
        yield return new Note(new("case.report_wishes", new Text($"report.help.{report.Help.ToString().ToLowerInvariant()}"), new Text(report.MayName ? "case.may_name" : "case.may_not_name")));
        if (report.State is ReportState.Withdrawn) yield return new Note("case.report_withdrawn");
        if (IsOften(unit, report)) yield return new Note("case.often_dismissed");
    }

    // A talk is suggested, and nothing follows by itself.
    private static bool IsOften(IReadUnit unit, CaseReport report) =>
        report.Member is { } member && CaseReportStore.CountDismissed(unit, report.Guild, member, report.ReportedAt - CaseTimes.DismissedWithin) >= CaseTimes.DismissedOften;

    private static IEnumerable<Block> Done(IReadUnit unit, Case one)
    {
        yield return new Rule();
        foreach (var done in CaseEventStore.Latest(unit, one, Events))
        {
            yield return new Note(new("case.event", CaseLog.Named(done.Kind), done.Actor is { } actor ? actor : new Text("case.nobody"), new FromNow(done.At)));
            if (done.Words is { } said) yield return CaseWords.Weighed(done.Kind, said) is { } weight ? new Note(weight) : new Quote(said);
        }
    }
}
