using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Notices;
using CineBot.Features.Charter.Reports;
using CineBot.Features.Settings;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Hearings;

/// <summary>Writes each their invitation.</summary>
internal sealed class HearingInvitations(HearingFacts facts, EmergencyNumbers emergency, NoticeDesk notices, Options options)
{
    public void Send(WriteUnit unit, Case one, HearingVoice voice) => notices.Send(unit, one, voice.Member!.Value, Write(unit, one, voice));

    private Notice Write(IReadUnit unit, Case one, HearingVoice voice) => voice.Part switch
    {
        CasePart.Witness => HearingLetter.Witness(voice.Code, voice.About ?? "", voice.ClosesAt, Capabilities.Has(unit, one.Guild, voice.Member!.Value, Capability.Cases)),
        CasePart.Concerned when one.IsGrave => HearingLetter.GraveConcerned(voice.Code, facts.Of(unit, one, voice.Member!.Value), voice.ClosesAt),
        CasePart.Concerned => HearingLetter.Concerned(voice.Code, facts.Of(unit, one, voice.Member!.Value), voice.ClosesAt),
        _ when one.IsGrave => HearingLetter.GraveReporter(voice.Code, ToldOf(unit, one, voice), voice.ClosesAt, Emergency(emergency.Draw(SettingsStore.Find(unit, one.Guild).CountryOr(options)))),
        _ => HearingLetter.Reporter(voice.Code, ToldOf(unit, one, voice), voice.ClosesAt),
    };

    public static ToldFacts ToldOf(IReadUnit unit, Case one, HearingVoice voice) => new(
        CaseReportStore.FindOpen(unit, one.Guild, voice.Member!.Value, one.Number)?.Code ?? "",
        voice.Facts ?? "",
        HearingFacts.IsNamed(unit, one, voice));

    /// <summary>Whom to call, as paragraphs.</summary>
    public static IReadOnlyList<Text> Emergency(IEnumerable<Block> numbers) => [.. numbers.Select(block => block switch
    {
        Heading heading => heading.Text,
        Line line => line.Text,
        Note note => note.Text,
        _ => throw new InvalidOperationException($"{block} is no sentence."),
    })];
}
