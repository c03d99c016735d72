using CineBot.Features.Charter.Cases;
using CineBot.Features.Members;
using CineBot.Storage;

namespace CineBot.Features.Charter.Hearings;

/// <summary>What is passed on of a case to the person whom it concerns: only what those who reported let pass, and who reported only where they chose so.</summary>
internal sealed class HearingFacts(CaseWords words)
{
    public Heard Of(IReadUnit unit, Case one, MemberId concerned)
    {
        var passed = HearingRules.Voices(unit, one).Where(voice => voice is { FactsState: FactsState.Passed, Facts: not null }).ToList();
        var heard = new Heard(words.Article(unit, one.Guild, one.Article), Fitting(passed), [.. passed.Where(voice => MayName(unit, one, voice, concerned)).Select(voice => voice.Member!.Value)]);
        return CaseEvidenceStore.Of(unit, one, 0, 1) is [{ Words: { } said } evidence] && evidence.Author == concerned
            ? heard with { Message = said, Channel = evidence.Channel, SaidAt = evidence.SaidAt }
            : heard;
    }

    public static bool IsNamed(IReadUnit unit, Case one, HearingVoice voice) =>
        !one.IsGrave && voice is { IsReporter: true, Member: { } member } && CaseReportStore.FindOpen(unit, one.Guild, member, one.Number) is { MayName: true };

    private static bool MayName(IReadUnit unit, Case one, HearingVoice voice, MemberId concerned) =>
        IsNamed(unit, one, voice) && !KeptAwayStore.AreApart(unit, voice.Member!.Value, concerned);

    // Thirty who say the same are told once, in what a person can read.
    private static List<string> Fitting(IEnumerable<HearingVoice> passed)
    {
        var fitting = new List<string>();
        var left = HearingTimes.LongestTold;
        foreach (var facts in passed.Select(voice => voice.Facts!).Distinct(StringComparer.Ordinal))
        {
            left -= facts.Length;
            if (left < 0) break;
            fitting.Add(facts);
        }

        return fitting;
    }
}
