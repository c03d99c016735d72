using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Members;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Measures;

/// <summary>Asks that a measure be done to a person, and undone; what another case still holds stays.</summary>
internal sealed class MeasureHand(MemberActs acts)
{
    public void Begin(WriteUnit unit, Measure measure)
    {
        if (measure.Member is not { } member) return;
        var about = AboutOf(measure);
        if (measure is { Kind: MeasureKind.Pause, Role: { } pause }) acts.Give(unit, about, member, pause);
        else if (measure is { Kind: MeasureKind.Role, Role: { } role }) acts.Take(unit, about, member, role);
        else if (measure.Kind is MeasureKind.Exclusion) acts.Exclude(unit, about, member);
    }

    /// <summary>
    /// The same for somebody who erases everything: once it is done nothing names them. Where it <paramref name="waits"/> for the answer to their appeal, it is done
    /// after that or never. False where it is nothing that could be done so: a pause would stay on them without end.
    /// </summary>
    public bool BeginAndForget(WriteUnit unit, Measure measure, bool waits)
    {
        if (measure.Member is not { } member) return false;
        var (about, at) = (AboutOf(measure), waits ? MeasureTimes.UntilAnswered : (Instant?)null);
        if (measure is { Kind: MeasureKind.Role, Role: { } role }) acts.TakeAndForget(unit, about, member, role, at);
        else if (measure.Kind is MeasureKind.Exclusion) acts.ExcludeAndForget(unit, about, member, at);
        else return false;
        return true;
    }

    /// <summary>Whether it waits so, for somebody whom nothing else names any more.</summary>
    public static bool Awaits(IReadUnit unit, Measure measure) => measure.Member is null && MemberActs.AwaitsForgetting(unit, AboutOf(measure));

    /// <summary>It waited for the answer, and begins.</summary>
    public void Resume(WriteUnit unit, Measure measure) => acts.Hasten(unit, AboutOf(measure));

    public void Undo(WriteUnit unit, Measure measure)
    {
        // Of whoever erased everything, only what was not done yet can be undone.
        if (measure.Member is null && measure.HeldAt is null) MemberActs.LetGo(unit, AboutOf(measure));
        if (measure.Member is not { } member || measure.AskedAt is null) return;
        var about = AboutOf(measure);
        if (measure is { Kind: MeasureKind.Pause, Role: { } pause })
        {
            if (!PauseHoldStore.IsPaused(unit, measure.Guild, member, pause, measure.Number, safeguard: 0)) acts.Take(unit, about, member, pause);
        }
        else if (PauseHoldStore.IsWithheld(unit, measure))
        {
            return;
        }
        else if (measure is { Kind: MeasureKind.Role, Role: { } role })
        {
            acts.Give(unit, about, member, role);
        }
        else if (measure.Kind is MeasureKind.Exclusion)
        {
            acts.LetBack(unit, about, member);
        }
    }

    private static CardRef AboutOf(Measure measure) => new(measure.Guild, Measure.About, measure.Number);
}
