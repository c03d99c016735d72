using CineBot.Features.Charter.Notices;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>Tells those who reported what becomes of it: by private message where they chose that, else it waits for them. Each by their own code, none of the others.</summary>
internal sealed class CaseNews(Outbox outbox, IReach reach)
{
    /// <summary>What people choose in their settings: news of what they reported.</summary>
    public static readonly MessageKind Kind = new("report");

    private const int Page = 50;

    private static readonly Duration Useful = Duration.FromDays(90);

    /// <summary>Everybody whose report is still open; <paramref name="words"/> gets the code of theirs.</summary>
    public void TellReporters(WriteUnit unit, Case one, Func<string, Brief> words) => Tell(unit, one, words, ReportState.Open);

    /// <summary>Those too whose report had come to its end with the case: something more became of it.</summary>
    public void TellReportersAgain(WriteUnit unit, Case one, Func<string, Brief> words) => Tell(unit, one, words, ReportState.Open, ReportState.Closed);

    private void Tell(WriteUnit unit, Case one, Func<string, Brief> words, params ReportState[] whose)
    {
        for (long read = 0; ; read += Page)
        {
            var reports = CaseReportStore.Of(unit, one, read, Page);
            foreach (var report in reports.Where(report => whose.Contains(report.State))) Tell(unit, report, words(report.Code));
            if (reports.Count < Page) return;
        }
    }

    /// <summary>One of those who reported, of theirs.</summary>
    public void TellReporter(WriteUnit unit, CaseReport report, Brief brief) => Tell(unit, report, brief);

    private void Tell(WriteUnit unit, CaseReport report, Brief brief)
    {
        if (report.Member is not { } member) return;
        var way = reach.Of(unit, member, Kind, unit.Now);
        outbox.Tell(unit, report.Guild, member, brief.Text, way.DueAt, way.DueAt + Useful, way.ByMessage, new Button("report.button.see", "report.see", report.Code));
    }
}
