using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Hearings;
using CineBot.Features.Charter.Repairs;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Measures;

/// <summary>What is proposed, decided or holds in a case, as a moderator sees it there, with what they may do about it.</summary>
internal sealed class MeasureView(MeasureWords words) : ICaseView
{
    public IEnumerable<Block> Draw(IReadUnit unit, CaseActor actor, Case one)
    {
        if (MeasureStore.Current(unit, one) is not { } measure) yield break;
        yield return new Rule();
        yield return new Line(new($"measure.shown.{MeasureRow.Name(measure.State)}", words.Name(measure), measure.EndedAt ?? measure.Until));
        yield return new Line(new("measure.shown.article", MeasureWords.Article(unit, measure)));
        if (measure.Facts is { } facts) yield return new Quote(facts);
        if (measure.Why is { } why) yield return new Note(new("measure.shown.why", why));
        if (measure.State is MeasureState.Proposed) yield return new Note(Votes(unit, one, measure));
        if (!measure.IsOver && measure.Obstacle is { } obstacle) yield return new Note(MeasureWords.Obstacle(obstacle));
        if (measure is { State: MeasureState.Notified, CarryAt: { } carry, Kind: MeasureKind.Exclusion }) yield return new Note(new("measure.shown.carry", carry));
        if (measure is { Kind: MeasureKind.Pause, State: MeasureState.Active }) yield return new Note("measure.shown.comes_back");
        if (measure is { ShorterAt: { } shorter, IsOver: false }) yield return new Note(new("measure.shown.shorter", shorter));
    }

    public IEnumerable<Button> Ways(IReadUnit unit, CaseActor actor, Case one)
    {
        // Repair comes first, where there can be one.
        if (MayPropose(unit, actor, one)) yield return new("measure.button.propose", "moderation.propose", one.Code) { Look = MeasureForm.AsksWhy(unit, one) ? ButtonLook.Plain : ButtonLook.Main };
        if (MeasureStore.Current(unit, one) is not { IsOver: false } measure) yield break;
        if (measure.State is MeasureState.Proposed && MaySay(unit, actor, one))
        {
            if (!MeasureVotes.Agreeing(unit, one, measure).Contains(actor.Member)) yield return new("measure.button.agree", "moderation.agree", one.Code) { Look = ButtonLook.Main };
            yield return new("measure.button.disagree", "moderation.disagree", one.Code);
        }

        if (IsStuck(measure) && CaseDesk.May(unit, actor, one, CaseAction.CarryOut))
        {
            yield return new("measure.button.carry", "moderation.carry", one.Code) { Look = ButtonLook.Main };
            yield return new("measure.button.by_hand", "moderation.by-hand", one.Code);
        }

        if (measure.State is MeasureState.Active && CaseDesk.May(unit, actor, one, CaseAction.Review)) foreach (var way in Review(one, measure)) yield return way;
    }

    /// <summary>The bot gave up on it, or waits for what the server lacks: those who have the case in hand may try again, or do it by hand.</summary>
    public static bool IsStuck(Measure measure) => measure is { State: MeasureState.Notified, AskedAt: null, CarryAt: null } or { State: MeasureState.Notified, Obstacle: MeasureObstacle.NoRole };

    private static IEnumerable<Button> Review(Case one, Measure measure)
    {
        yield return new("measure.button.review", "moderation.review", one.Code);
        yield return new("measure.button.shorten", "moderation.shorten", one.Code);
        if (measure.ShorterAt is not null) yield return new("measure.button.shorter", "moderation.shorter", one.Code) { Look = ButtonLook.Main };
    }

    // The way is shown only where its first step would go.
    private static bool MayPropose(IReadUnit unit, CaseActor actor, Case one) =>
        CaseDesk.May(unit, actor, one, CaseAction.Propose) && HearingRules.AreOver(unit, one) && !RepairRules.IsUnderway(unit, one) && CasePartyStore.Members(unit, one, CasePart.Concerned).Count > 0;

    private static bool MaySay(IReadUnit unit, CaseActor actor, Case one) =>
        CaseDesk.May(unit, actor, one, CaseAction.Agree) && (AssignmentStore.Free(unit, one).Contains(actor.Member) || (one.IsGrave && actor.IsAdministrator));

    private static Text Votes(IReadUnit unit, Case one, Measure measure)
    {
        var agreeing = MeasureVotes.Agreeing(unit, one, measure);
        object[] lacking =
        [
            .. MeasureVotes.Silent(unit, one, measure),
            .. MeasureVotes.AreTwo(unit, one) ? Array.Empty<object>() : [new Text("measure.votes.second")],
            .. MeasureVotes.LacksAdministrator(unit, one, measure) ? [new Text("measure.votes.administrator")] : Array.Empty<object>(),
        ];
        return new("measure.votes", agreeing.Count > 0 ? new Listing([.. agreeing]) : new Text("measure.votes.nobody"), new Listing(lacking));
    }
}
