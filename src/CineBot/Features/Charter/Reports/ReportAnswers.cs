using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Reports;

/// <summary>What the form is answered with: another way where a report is none, the receipt where it is kept.</summary>
internal sealed class ReportAnswers(Receipt receipt, IServers servers)
{
    /// <exception cref="Refusal">It is about the bot or about oneself.</exception>
    public void CheckAbout(Request request, MemberId? about) => ReportRules.CheckAbout(request, about, servers);

    public Reply Received(IReadUnit unit, CaseReport report) => receipt.Draw(unit, report, CaseFileStore.Find(unit, report.Guild, report.Number)!);
}
