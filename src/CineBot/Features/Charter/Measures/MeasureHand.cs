using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Members;
using CineBot.Storage;

namespace CineBot.Features.Charter.Measures;

/// <summary>Asks that a measure be done to a person, and undone; what another case still holds stays.</summary>
internal sealed class MeasureHand(MemberActs acts)
{
    public void Begin(WriteUnit unit, Measure measure)
    {
        if (measure.Member is not { } member) return;
        var about = new CardRef(measure.Guild, Measure.About, measure.Number);
        if (measure is { Kind: MeasureKind.Pause, Role: { } pause }) acts.Give(unit, about, member, pause);
        else if (measure is { Kind: MeasureKind.Role, Role: { } role }) acts.Take(unit, about, member, role);
        else if (measure.Kind is MeasureKind.Exclusion) acts.Exclude(unit, about, member);
    }

    /// <summary>The same for somebody who erases everything: once it is done nothing names them. False where it is nothing that could be done so: a pause would stay on them without end.</summary>
    public bool BeginAndForget(WriteUnit unit, Measure measure)
    {
        if (measure.Member is not { } member) return false;
        var about = new CardRef(measure.Guild, Measure.About, measure.Number);
        if (measure is { Kind: MeasureKind.Role, Role: { } role }) acts.TakeAndForget(unit, about, member, role);
        else if (measure.Kind is MeasureKind.Exclusion) acts.ExcludeAndForget(unit, about, member);
        else return false;
        return true;
    }

    public void Undo(WriteUnit unit, Measure measure)
    {
        if (measure.Member is not { } member || measure.AskedAt is null) return;
        var about = new CardRef(measure.Guild, Measure.About, measure.Number);
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
}
