using CineBot.Features.Charter.Cases;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Reports;

/// <summary>What whoever reports reads at once: that it is kept, what follows and by when, who can read it, and how to follow or take it back.</summary>
internal sealed class Receipt(EmergencyNumbers emergency, Options options)
{
    public Reply Draw(IReadUnit unit, CaseReport report, Case one)
    {
        var isUrgent = report.Help is HelpWished.Emergency;
        return new Reply
        {
            Text = isUrgent ? "report.urgent" : new Text("report.received", report.Code),
            Card = new(
            [
                .. isUrgent ? [.. emergency.Draw(SettingsStore.Find(unit, one.Guild).CountryOr(options)), new Rule(), new Line(new("report.received", report.Code))] : Array.Empty<Block>(),
                new Line(one.IsOutside ? OutsideWords.Say(unit, one) : new("report.next", report.ReportedAt + CaseTimes.Acknowledged)),
                new Note("report.who_reads"),
                new Note(new("report.how_to_follow", new CommandName("charter.follow"))),
            ]),
        }.With(new Button("report.button.see", "report.see", report.Code), new Button("report.button.withdraw", "report.withdraw", report.Code));
    }
}
