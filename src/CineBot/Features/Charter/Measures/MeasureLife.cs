using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Safeguards;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Measures;

/// <summary>A measure from the notice to its end: told first, carried out then, and undone by itself when its time is over.</summary>
internal sealed class MeasureLife(MeasureHand hand, MeasureLetters letters, HandLetters hands, SafeguardLife safeguards)
{
    /// <summary>Tells the person, and those who reported that something was decided; what needs no waiting begins.</summary>
    public Case Notify(WriteUnit unit, Case one, Measure measure)
    {
        var told = CaseDesk.Act(unit, one, CaseAction.Notify, CaseRole.Clock, null);
        var wait = measure.Kind is MeasureKind.Exclusion ? MeasureTimes.WaitOf(one) : (Duration?)null;
        var notified = measure with { State = MeasureState.Notified, NotifyAt = null, NotifiedAt = unit.Now, CarryAt = wait is { } pause ? unit.Now + pause : null };
        MeasureStore.Save(unit, notified);
        letters.Told(unit, told, notified);
        if (measure.Member is null) return Leave(unit, told, notified);
        if (wait is null) CarryOut(unit, told, notified);
        else safeguards.KeepUntilExcluded(unit, told, notified);
        return Fresh(unit, told);
    }

    /// <summary>Asks that it be done; harmless when it was asked already. An appeal that came before holds it back, unless the case is grave.</summary>
    public void CarryOut(WriteUnit unit, Case one, Measure measure)
    {
        if (MeasureStore.Find(unit, measure.Guild, measure.Number) is not { State: MeasureState.Notified, AskedAt: null } fresh) return;
        if (fresh.Member is null && !MeasureHand.Awaits(unit, fresh)) Leave(unit, one, fresh);
        else if (IsHeldBack(one)) MeasureStore.Save(unit, fresh with { CarryAt = null });
        else if (fresh.Member is null) Resume(unit, fresh);
        else if (fresh.Kind is MeasureKind.Reminder) Hold(unit, one, fresh, null);
        else if (fresh.Kind is MeasureKind.Pause && PauseRoleStore.Find(unit, fresh.Guild) is null) Wait(unit, one, fresh);
        else Ask(unit, fresh);
    }

    /// <summary>Whether an appeal that is not answered yet holds back what did not begin before it.</summary>
    public static bool IsHeldBack(Case one) => one.State is CaseState.Appealed && !one.IsGrave;

    /// <summary>It holds from now on: the bot did it, or one of those who have the case in hand did, by hand.</summary>
    public void Hold(WriteUnit unit, Case one, Measure measure, MemberId? byHand)
    {
        if (measure.State is not MeasureState.Notified) return;
        MeasureStore.Save(unit, measure with
        {
            State = MeasureState.Active,
            HeldAt = unit.Now,
            AskedAt = measure.AskedAt ?? unit.Now,
            CarryAt = null,
            ReviewAt = unit.Now + MeasureTimes.Reviewed,
            LookAt = measure is { Kind: MeasureKind.Pause, Role: not null } ? unit.Now + MeasureTimes.BetweenLooks : null,
            Obstacle = null,
        });
        safeguards.Release(unit, one);
        var role = byHand is null ? CaseRole.Clock : CaseRole.Assigned;
        if (CaseStates.Allows(one.State, CaseAction.CarryOut, role)) CaseDesk.Act(unit, one, CaseAction.CarryOut, role, byHand);
    }

    /// <summary>Its time is over: undone, a calm word, and the case with it unless an appeal is still looked at.</summary>
    public Case End(WriteUnit unit, Case one, Measure measure)
    {
        Finish(unit, one, measure, MeasureState.Ended);
        if (measure.NotifiedAt is not null) letters.Over(unit, one, measure);
        return Close(unit, one);
    }

    /// <summary>It ends sooner.</summary>
    public void Shorten(WriteUnit unit, Case one, Measure measure, Instant until)
    {
        var shorter = measure with { Until = until, ShorterAt = null };
        MeasureStore.Save(unit, shorter);
        if (until <= unit.Now) End(unit, one, shorter);
        else letters.Shortened(unit, one, shorter);
    }

    /// <summary>The appeal changes nothing: what was held back by it begins now.</summary>
    public Case Uphold(WriteUnit unit, CaseActor actor, Case one, string? words)
    {
        var upheld = CaseDesk.Act(unit, actor, one, CaseAction.Uphold, words);
        return Go(unit, upheld, MeasureStore.Current(unit, upheld));
    }

    /// <summary>Something lighter, or the same for less long, takes its place.</summary>
    /// <exception cref="Refusal">It would be heavier or longer, or nothing holds any more.</exception>
    public Case Lighten(WriteUnit unit, CaseActor actor, Case one, MeasureKind kind, Instant until, string? words)
    {
        if (MeasureStore.Current(unit, one) is not { IsOver: false } measure) throw new Refusal("measure.lighten.over");
        var isSame = kind == measure.Kind;
        if (kind > measure.Kind || until > measure.Until || (isSame && until == measure.Until)) throw new Refusal("measure.lighten.heavier");
        if (!isSame && kind is MeasureKind.Role) throw new Refusal("measure.lighten.role");
        var lightened = CaseDesk.Act(unit, actor, one, CaseAction.Lighten, words);
        if (!isSame) return Go(unit, lightened, Replace(unit, lightened, measure, kind, until));
        var shorter = measure with { Until = until, ShorterAt = null };
        MeasureStore.Save(unit, shorter);
        return Go(unit, lightened, shorter);
    }

    /// <summary>Nothing holds any more.</summary>
    public Case Lift(WriteUnit unit, CaseActor actor, Case one, string? words)
    {
        if (MeasureStore.Current(unit, one) is { IsOver: false } measure) Finish(unit, one, measure, MeasureState.Lifted);
        var lifted = CaseDesk.Act(unit, actor, one, CaseAction.Lift, words);
        CaseReportStore.Settle(unit, lifted, ReportState.Closed, null);
        return lifted;
    }

    // The person erased everything before it began, and nothing names them any more.
    private Case Leave(WriteUnit unit, Case one, Measure measure)
    {
        hands.TellHands(unit, one, HandBriefs.LeftOver(one.Code));
        return End(unit, one, measure);
    }

    // They erased everything while their appeal held it back.
    private void Resume(WriteUnit unit, Measure measure)
    {
        MeasureStore.Save(unit, measure with { AskedAt = unit.Now, CarryAt = null, Obstacle = null });
        hand.Resume(unit, measure);
    }

    private Measure Replace(WriteUnit unit, Case one, Measure measure, MeasureKind kind, Instant until)
    {
        Finish(unit, one, measure, MeasureState.Replaced);
        return MeasureStore.Add(unit, new(measure.Guild, 0, measure.CaseNumber, kind, until)
        {
            State = MeasureState.Notified,
            Member = measure.Member,
            Article = measure.Article,
            Version = measure.Version,
            Facts = measure.Facts,
            ProposedAt = unit.Now,
            DecidedAt = unit.Now,
            NotifiedAt = unit.Now,
        });
    }

    private Case Go(WriteUnit unit, Case one, Measure? measure)
    {
        if (measure is null || measure.IsOver) return Close(unit, one);
        if (measure.Until <= unit.Now) return End(unit, one, measure);
        CarryOut(unit, one, measure);
        return Fresh(unit, one);
    }

    private void Finish(WriteUnit unit, Case one, Measure measure, MeasureState state)
    {
        MeasureStore.Save(unit, measure.Over(state, unit.Now));
        hand.Undo(unit, measure);
        safeguards.Release(unit, one);
        if (measure is { AskedAt: not null, Member: null } or { AskedAt: not null, Kind: MeasureKind.Pause, Role: null })
            hands.TellHands(unit, one, measure is { Member: null, HeldAt: null } ? HandBriefs.LeftOver(one.Code) : HandBriefs.UndoByHand(one.Code));
    }

    private void Ask(WriteUnit unit, Measure measure)
    {
        var asked = measure with { AskedAt = unit.Now, CarryAt = null, Obstacle = null, Role = measure.Kind is MeasureKind.Pause ? PauseRoleStore.Find(unit, measure.Guild) : measure.Role };
        MeasureStore.Save(unit, asked);
        hand.Begin(unit, asked);
    }

    // Looked for again in an hour, and said once.
    private void Wait(WriteUnit unit, Case one, Measure measure)
    {
        MeasureStore.Save(unit, measure with { Obstacle = MeasureObstacle.NoRole, CarryAt = unit.Now + MeasureTimes.BetweenTries });
        if (measure.Obstacle is not MeasureObstacle.NoRole) hands.TellHands(unit, one, HandBriefs.NoRole(one.Code));
    }

    private static Case Close(WriteUnit unit, Case one)
    {
        if (!CaseStates.Allows(one.State, CaseAction.End, CaseRole.Clock)) return one;
        var ended = CaseDesk.Act(unit, one, CaseAction.End, CaseRole.Clock, null);
        CaseReportStore.Settle(unit, ended, ReportState.Closed, null);
        return ended;
    }

    private static Case Fresh(IReadUnit unit, Case one) => CaseFileStore.Find(unit, one.Guild, one.Number)!;
}
