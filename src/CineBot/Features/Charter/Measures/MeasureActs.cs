using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Notices;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Members;
using CineBot.Storage;

namespace CineBot.Features.Charter.Measures;

/// <summary>Hears what became of what a measure asked: it holds once it is done, and waits for a hand where it cannot be.</summary>
internal sealed class MeasureActs(MeasureLife life, MeasureLetters letters, HandLetters hands) : IMemberActSource
{
    public string Kind => Measure.About;

    /// <summary>Those who have the case in hand now, and may still read it.</summary>
    public IReadOnlyList<MemberId> Askers(IReadUnit unit, CardRef about) =>
        MeasureStore.Find(unit, about.Guild, about.Number) is { } measure && CaseFileStore.Find(unit, measure.Guild, measure.CaseNumber) is { } one ? AssignmentStore.Free(unit, one) : [];

    public IReadOnlyList<Button> Ways(IReadUnit unit, CardRef about) =>
        MeasureStore.Find(unit, about.Guild, about.Number) is { } measure && CaseFileStore.Find(unit, measure.Guild, measure.CaseNumber) is { } one ? [HandLetters.Open(one)] : [];

    public void Done(WriteUnit unit, MemberAct act)
    {
        if (act.Kind is MemberActKind.Exclude) Resignation.Write(unit, act.Guild, act.Member);
        if (Find(unit, act) is not var (one, measure)) return;
        if (act.IsLeaving && measure.State is MeasureState.Notified) Left(unit, one, measure, HandBriefs.LeftDone(one.Code, measure.Until));
        life.Hold(unit, one, measure, null);
    }

    public void GivenUp(WriteUnit unit, MemberAct act, Obstacle obstacle)
    {
        if (Find(unit, act) is not var (one, measure)) return;
        // Whoever left is kept to it all the same, and gets the role when they come back.
        if (obstacle is Obstacle.Gone && measure.Kind is not MeasureKind.Exclusion) Done(unit, act);
        else if (measure.State is MeasureState.Notified) Stop(unit, act, one, measure, Of(obstacle));
    }

    private void Stop(WriteUnit unit, MemberAct act, Case one, Measure measure, MeasureObstacle obstacle)
    {
        MeasureStore.Save(unit, measure with { AskedAt = null, Obstacle = obstacle });
        if (act.IsLeaving) Left(unit, one, measure, HandBriefs.LeftUndone(one.Code));
    }

    // The person erased everything before it began; where that came before they were told, nobody who reported was either.
    private void Left(WriteUnit unit, Case one, Measure measure, Brief brief)
    {
        hands.TellHands(unit, one, brief);
        if (measure.NotifiedAt == measure.AskedAt) letters.Told(unit, one, measure with { Member = null });
    }

    private static (Case One, Measure Measure)? Find(IReadUnit unit, MemberAct act) =>
        MeasureStore.Find(unit, act.Guild, act.About.Number) is { } measure && CaseFileStore.Find(unit, measure.Guild, measure.CaseNumber) is { } one ? (one, measure) : null;

    /// <summary>What it is for a measure.</summary>
    public static MeasureObstacle Of(Obstacle obstacle) => obstacle switch
    {
        Obstacle.Permission => MeasureObstacle.Permission,
        Obstacle.Rank => MeasureObstacle.Rank,
        Obstacle.Gone => MeasureObstacle.Gone,
        Obstacle.RoleGone => MeasureObstacle.RoleGone,
        Obstacle.Dangerous => MeasureObstacle.Dangerous,
        Obstacle.Managed => MeasureObstacle.Managed,
        Obstacle.Owner => MeasureObstacle.Owner,
        Obstacle.Late => MeasureObstacle.Late,
        _ => MeasureObstacle.Refused,
    };
}
