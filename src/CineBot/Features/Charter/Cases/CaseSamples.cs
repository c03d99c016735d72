using CineBot.Features.Charter.Notices;

namespace CineBot.Features.Charter.Cases;

/// <summary>What is said of cases to those who reported, and to those who may judge them.</summary>
internal sealed class CaseSamples : INoticeSamples
{
    private const string Code = "R7QF-3MX", Contact = "Odile Marchand, odile@example.org";

    public IEnumerable<Notice> All() => [SleepingCases.Closed()];

    public IEnumerable<Brief> Briefs() =>
    [
        ReporterBriefs.Acknowledged(Code),
        ReporterBriefs.Dismissed(Code, "Merci de l’avoir dit. Les deux messages se sont croisés, et Léo l’a expliqué depuis ; si cela revient, dis-le-nous."),
        ReporterBriefs.NowOutside(Code, new("case.outside", Contact)),
        ReporterBriefs.NowOutside(Code, "case.outside_unnamed"),
        ReporterBriefs.ClosedAsleep(Code, null),
        ReporterBriefs.ClosedAsleep(Code, Contact),
        .. NudgeBriefs.Topics.SelectMany(topic => new[] { NudgeBriefs.Of(topic, 1), NudgeBriefs.Of(topic, 3) }),
    ];
}
