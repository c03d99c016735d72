using CineBot.Features.Charter.Cases;
using CineBot.Storage;

namespace CineBot.Features.Charter.Hearings;

/// <summary>Whether a case was heard, for what comes after it.</summary>
internal static class HearingRules
{
    /// <summary>
    /// Everybody who was invited answered, declined, or let their time pass, and nobody is still to be invited. A grave case waits for nobody: its hearing may be left
    /// out. Asked of a case in the state <see cref="CaseState.Hearing"/>.
    /// </summary>
    public static bool AreOver(IReadUnit unit, Case one) =>
        one.IsGrave || (HearingStore.IsOpened(unit, one) && HearingStore.FactsAt(unit, one) is null && HearingDesk.Missing(unit, one, CasePart.Concerned).Count == 0
            && !Voices(unit, one).Any(voice => voice.State is VoiceState.Invited));

    /// <summary>Those who are heard; whoever took their report back is heard no longer.</summary>
    public static IReadOnlyList<HearingVoice> Voices(IReadUnit unit, Case one) => [.. HearingVoiceStore.Of(unit, one).Where(voice => !IsTakenBack(unit, voice))];

    /// <summary>Whether it is of a report that was taken back.</summary>
    public static bool IsTakenBack(IReadUnit unit, HearingVoice voice) =>
        voice is { IsReporter: true, Member: { } member } && CaseReportStore.FindOpen(unit, voice.Guild, member, voice.Number) is null;
}
