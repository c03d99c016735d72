using CineBot.Features.Charter.Notices;
using NodaTime;

namespace CineBot.Features.Charter.Repairs;

/// <summary>The letters of repairs, with made-up words.</summary>
internal sealed class RepairSamples : INoticeSamples
{
    private const string Code = "P7QF-3MX";

    private static readonly MemberId Nora = new(102), Karim = new(103);

    public IEnumerable<Notice> All()
    {
        var offered = new Offered("Se parler une heure, pour que chacun·e puisse reprendre la parole aux réunions.", Instant.FromUtc(2026, 9, 8, 18, 0), ["Coulisses"]);
        yield return RepairLetter.Rewording(Code, offered with { Words = "Écrire ton message de mardi autrement." });
        yield return RepairLetter.ApologyToGive(Code, offered with { Words = "Des excuses pour la phrase de mardi." });
        yield return RepairLetter.ApologyToGet(Code, offered with { Words = "Des excuses pour la phrase de mardi." });
        yield return RepairLetter.Conversation(Code, offered);
        yield return RepairLetter.ConversationNaming(Code, offered with { Roles = [] });
        yield return RepairLetter.Facilitating(Code, offered);
        yield return RepairLetter.Apology("Je t’ai coupé la parole, et je le regrette.");
        yield return RepairLetter.Kept();
    }

    public IEnumerable<Brief> Briefs() =>
    [
        RepairBriefs.YourTurn(),
        RepairBriefs.ComesToNothing(),
        RepairBriefs.Begins(new([Nora, Karim]), isRelayed: false),
        RepairBriefs.Begins(new([Nora, Karim]), isRelayed: true),
        RepairBriefs.ThreadOpened(new(502)),
        RepairBriefs.GoesOnByBot(),
        RepairBriefs.Word(Nora, "Je ne savais pas que ça t’avait pesé."),
        RepairBriefs.Promised("laisser Léo finir ses phrases", Instant.FromUtc(2026, 9, 22, 18, 0)),
        RepairBriefs.LookBack(),
        RepairBriefs.Facilitated(),
        RepairBriefs.ReportClosed("R7QF-3MX"),
    ];
}
