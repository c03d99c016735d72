using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Reports;

/// <summary>What a report is about, and what it is answered with: another way where it is none, the receipt where it is kept.</summary>
internal sealed class ReportAnswers(Receipt receipt, ReportedCards cards, IServers servers)
{
    /// <summary>The message that the menu was opened on.</summary>
    /// <exception cref="Refusal">It is about the bot or about oneself, or the menu did not say which message.</exception>
    public ReportSnapshot Take(IReadUnit unit, Request request)
    {
        var taken = cards.Behind(unit, request, ReportSnapshot.Of(request) ?? throw new Refusal("common.outdated", new CommandName("help")));
        CheckAbout(request, taken.Author);
        return taken;
    }

    /// <exception cref="Refusal">It is about the bot or about oneself.</exception>
    public void CheckAbout(Request request, MemberId? about) => ReportRules.CheckAbout(request, about, servers);

    public Reply Received(IReadUnit unit, CaseReport report) => receipt.Draw(unit, report, CaseFileStore.Find(unit, report.Guild, report.Number)!);
}
