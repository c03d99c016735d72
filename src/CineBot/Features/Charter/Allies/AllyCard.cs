using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Hearings;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Allies;

/// <summary>What an ally sees: beside whom they are, and of what that person told only what that person opened to them.</summary>
internal static class AllyCard
{
    public static Card Draw(IReadUnit unit, (Ally Ally, HearingVoice Voice, Case One) found)
    {
        var (ally, voice, one) = found;
        var isIn = ally.State is AllyState.Accepted;
        return new(
        [
            new Heading("ally.title"),
            new Line(new(isIn ? "ally.beside" : "ally.asked_by", voice.Member!.Value)),
            .. isIn && ally.IsReading && one.ClosedAt is null ? Shared(unit, voice, one) : [new Note("ally.reads_nothing")],
            new Note("ally.keep_it"),
            new Buttons([.. Ways(ally)]),
        ]);
    }

    private static IEnumerable<Block> Shared(IReadUnit unit, HearingVoice voice, Case one)
    {
        yield return new Line("ally.reads");
        if (CaseReportStore.FindOpen(unit, one.Guild, voice.Member!.Value, one.Number) is { Words: { } reported }) yield return new Quote(reported);
        if (voice.State is VoiceState.Answered && HearingWords.Answers(one, voice) is [(_, { Length: > 0 } said)]) yield return new Quote(said);
    }

    private static IEnumerable<Button> Ways(Ally ally)
    {
        if (ally.State is AllyState.Asked) yield return new("ally.button.accept", "ally.accept", ally.Code) { Look = ButtonLook.Good };
        yield return new(ally.State is AllyState.Asked ? "ally.button.decline" : "ally.button.leave", "ally.leave", ally.Code);
    }
}
