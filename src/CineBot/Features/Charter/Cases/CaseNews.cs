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

    private static readonly Duration Useful = Duration.FromDays(90);

    /// <summary>Everybody whose report is still open; <paramref name="words"/> gets the code of theirs.</summary>
    public void TellReporters(WriteUnit unit, Case one, Func<string, Text> words)
    {
        for (long read = 0; ; read += Page)
        {
            var reports = CaseReportStore.Of(unit, one, read, Page);
            foreach (var report in reports.Where(report => report.State is ReportState.Open)) Tell(unit, report, words(report.Code));
            if (reports.Count < Page) return;
        }
    }

    private const int Page = 50;

    private void Tell(WriteUnit unit, CaseReport report, Text text)
    {
        if (report.Member is not { } member) return;
        var way = reach.Of(unit, member, Kind, unit.Now);
        outbox.Tell(unit, report.Guild, member, text, way.DueAt, way.DueAt + Useful, way.ByMessage, new Button("report.button.see", "report.see", report.Code));
    }
}
