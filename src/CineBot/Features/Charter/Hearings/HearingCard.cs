using CineBot.Features.Charter.Allies;
using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Hearings;

/// <summary>What somebody who is heard sees: what it is about as far as they may know, what they said, and what they may still do.</summary>
internal sealed class HearingCard(HearingFacts facts, CommunityClock clock)
{
    public Card Draw(IReadUnit unit, HearingVoice voice, Case one)
    {
        var isOpen = voice.IsOpen(one, clock.Now);
        return new(
        [
            new Heading(new("hearing.title", voice.Code)),
            new Line(isOpen ? new Text("hearing.open_until", voice.ClosesAt) : "hearing.closed"),
            .. About(unit, voice, one),
            new Rule(),
            .. Said(one, voice),
            new Note("hearing.who_may_read"),
            new Buttons([.. isOpen ? Ways(unit, voice, one) : [], new Button("hearing.button.follow", "report.list")]),
        ]);
    }

    private IEnumerable<Block> About(IReadUnit unit, HearingVoice voice, Case one)
    {
        if (voice.About is { } about) yield return new Quote(about);
        if (voice.IsReporter) yield return new Line(State(voice));
        if (voice.IsReporter && voice.Facts is { } own) yield return new Quote(own);
        if (voice is not { Part: CasePart.Concerned, Member: { } member }) yield break;
        var heard = facts.Of(unit, one, member);
        yield return new Line(new("hearing.concerned.article", heard.Article));
        if (heard.Message is { } message) yield return new Quote(message);
        yield return new Line(heard.Facts.Count > 0 ? "hearing.concerned.facts" : "hearing.concerned.no_facts");
        foreach (var told in heard.Facts) yield return new Quote(told);
    }

    private static IEnumerable<Block> Said(Case one, HearingVoice voice)
    {
        if (voice.State is not VoiceState.Answered)
        {
            yield return new Line(voice.State is VoiceState.Declined ? "hearing.yours_declined" : "hearing.yours_none");
            yield break;
        }

        foreach (var (question, words) in HearingWords.Answers(one, voice))
        {
            yield return new Line(question);
            yield return words is null ? new Note("hearing.no_word") : new Quote(words);
        }
    }

    private static Text State(HearingVoice voice) => voice.FactsState switch
    {
        FactsState.Passed => "hearing.facts_state.passed",
        FactsState.Held => "hearing.facts_state.held",
        _ => "hearing.facts_state.asked",
    };

    private static IEnumerable<Button> Ways(IReadUnit unit, HearingVoice voice, Case one)
    {
        yield return new(voice.State is VoiceState.Answered ? "hearing.button.amend" : "hearing.button.answer", "hearing.answer", voice.Code) { Look = ButtonLook.Main };
        if (voice.IsReporter) yield return new("hearing.button.facts", "hearing.facts", voice.Code);
        if (one.IsGrave && voice.IsReporter && AllyStore.FindOf(unit, voice.Guild, voice.Voice) is null) yield return new("hearing.button.ally", "ally.choose", voice.Code);
        if (AllyStore.FindOf(unit, voice.Guild, voice.Voice) is { } ally) yield return new("hearing.button.no_ally", "ally.end", voice.Code, ally.Code);
        if (voice.State is not VoiceState.Declined) yield return new("hearing.button.decline", "hearing.decline", voice.Code);
    }
}
