using CineBot.Features.Charter.Notices;
using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.Charter.Hearings;

/// <summary>The invitations to be heard, with made-up facts.</summary>
internal sealed class HearingSamples : INoticeSamples
{
    private const string Code = "H7QF-3MX";

    private static readonly Instant Until = Instant.FromUtc(2026, 9, 8, 18, 0);

    public IEnumerable<Notice> All()
    {
        var told = new ToldFacts("R7QF-3MX", "Mardi, dans #tournages, il a répondu trois fois à ma place.\nJ’ai quitté la conversation.", IsNamed: false);
        var heard = new Heard(new("case.article", new Title("On laisse parler", "We let each other speak")), [told.Words], []);
        yield return HearingLetter.Reporter(Code, told, Until);
        yield return HearingLetter.GraveReporter(Code, told, Until, ["report.emergency.title", "report.emergency.own_country", "report.emergency.not_us"]);
        yield return HearingLetter.Concerned(Code, heard with { Message = "Tu devrais rester chez toi", Channel = new(502), SaidAt = Until }, Until);
        yield return HearingLetter.GraveConcerned(Code, heard with { Facts = [] }, Until);
        yield return HearingLetter.Witness(Code, "La réunion de mardi soir dans la salle vocale", Until, mayJudge: true);
    }

    public IEnumerable<Brief> Briefs() => [HearingLetter.Reminder(Until)];
}
