using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Reports;

/// <summary>Whom a report may be about, and how many one person may send: asked before anything is typed, and again when it is sent.</summary>
internal static class ReportRules
{
    /// <exception cref="Refusal">It is about the bot or about oneself: each with the ways that help there.</exception>
    public static void CheckAbout(Request request, MemberId? about, IServers servers)
    {
        if (about == request.Member) throw new Refusal(new Text("report.yourself", new CommandName("charter.report")), new Button("report.button.talk", "report.open"), new Button("report.button.charter", "charter.open"));
        if (about is { } bot && bot == request.Bot)
            throw new Refusal(new Text("report.about_bot", servers.Find(request.InGuild)?.Owner is { } owner ? owner : new Text("report.whoever_manages"), new CommandName("my-settings")), new Button("report.button.written_there", "report.open"));
    }

    /// <exception cref="Refusal">So many reports lie behind them that the next must wait; it says until when, and what is open meanwhile.</exception>
    public static void CheckPace(IReadUnit unit, Request request)
    {
        var free = Instant.Max(FreeAt(unit, request, CaseTimes.ReportsAtOnce, CaseTimes.AtOnce), FreeAt(unit, request, CaseTimes.ReportsADay, Duration.FromDays(1)));
        if (free > request.At) throw new Refusal(new Text("report.too_many", CaseTimes.ReportsADay, CaseTimes.ReportsAtOnce, new CommandName("charter.follow"), new FromNow(free)), new Button("report.button.follow", "report.list"));
    }

    private static Instant FreeAt(IReadUnit unit, Request request, long most, Duration within) =>
        CaseReportStore.ReportedAt(unit, request.InGuild, request.Member, most - 1) is { } earliest ? earliest + within : request.At;

    /// <exception cref="Refusal">They reported that already, and it is being looked at.</exception>
    public static void CheckOnce(IReadUnit unit, Request request, ReportSubject subject)
    {
        var open = subject switch
        {
            { Taken: { } taken } when CaseFileStore.FindOpen(unit, request.InGuild, taken.Channel, taken.Message) is { } found => CaseReportStore.FindOpen(unit, request.InGuild, request.Member, found.Number),
            { About: CaseSubject.Person, Concerned: { } person } => CaseReportStore.FindOpenAbout(unit, request.InGuild, request.Member, person),
            _ => null,
        };
        if (open is not null) throw new Refusal(new Text("report.already", open.Code), new Button("report.button.add", "report.add", open.Code), new Button("report.button.see", "report.see", open.Code));
    }
}
