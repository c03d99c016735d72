using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Repairs;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Hearings;

/// <summary>In a case, for its moderators: who was invited to be heard and what came of it, and what they may do next.</summary>
internal sealed class HearingView(CommunityClock clock) : ICaseView
{
    public IEnumerable<Block> Draw(IReadUnit unit, CaseActor actor, Case one)
    {
        var voices = HearingVoiceStore.Of(unit, one);
        if (voices.Count == 0) yield break;
        yield return new Rule();
        foreach (var state in voices.GroupBy(voice => (voice.Part, voice.State)))
            yield return new Note(new("hearing.view.line", new Text($"hearing.view.{CasePartyStore.Name(state.Key.Part)}"), new Text($"hearing.view.{state.Key.State.ToString().ToLowerInvariant()}", state.LongCount())));
        if (HearingStore.FactsAt(unit, one) is { } until) yield return new Note(new("hearing.view.facts", until));
        if (one.State is CaseState.Hearing && HearingRules.AreOver(unit, one) && !RepairRules.IsUnderway(unit, one)) yield return new Line("hearing.view.over");
    }

    public IEnumerable<Button> Ways(IReadUnit unit, CaseActor actor, Case one)
    {
        if (HearingVoiceStore.Of(unit, one).Count > 0) yield return new("hearing.button.heard", "moderation.heard", one.Code);
        if (!CaseDesk.May(unit, actor, one, CaseAction.Hear)) yield break;
        if (!HearingStore.IsOpened(unit, one) || HearingDesk.Missing(unit, one, CasePart.Reporter).Count > 0) yield return new("hearing.button.hear", "moderation.hear", one.Code) { Look = ButtonLook.Main };
        if (one.IsGrave && CaseDesk.May(unit, actor, one, CaseAction.SkipHearing)) yield return new("hearing.button.skip", "moderation.skip-hearing", one.Code);
        if (one.State is not CaseState.Hearing) yield break;
        if (HearingDesk.MayInviteConcerned(unit, one, clock.Now)) yield return new("hearing.button.hear_concerned", "moderation.hear-concerned", one.Code);
        yield return new("hearing.button.witness", "moderation.witness", one.Code);
    }
}
