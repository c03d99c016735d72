using System.Globalization;
using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Safeguards;

/// <summary>
/// Keeps people apart: one moderator may, once in a case and for 72 hours at most, with a reason. What is grave can go on from one 72 hours to the next, by the two
/// who have it in hand, each with a written reason.
/// </summary>
internal sealed class Safeguarding(SafeguardLife life, MeasureObstacles obstacles)
{
    /// <summary>It is renewed when it is about to end, and not for longer in advance.</summary>
    public static readonly Duration Renewable = Duration.FromHours(24);

    public Text Begin(WriteUnit unit, CaseActor actor, Case one, string reason, MemberView? view)
    {
        CheckBegin(unit, actor, one);
        var member = Concerned.Of(unit, one);
        obstacles.Check(unit, one.Guild, MeasureKind.Pause, null);
        var role = PauseRoleStore.Find(unit, one.Guild)!.Value;
        var obstacle = obstacles.Of(MeasureKind.Pause, role, one.Guild, member, view);
        var guarded = CaseDesk.Act(unit, actor, one, CaseAction.Safeguard, reason);
        var begun = life.Begin(unit, guarded, new(one.Guild, 0, one.Number, role, unit.Now, unit.Now + CaseTimes.Safeguarded) { Member = member, BegunBy = actor.Member, Reason = reason, Obstacle = obstacle });
        return obstacle is { } why ? new("safeguard.noted.but", one.Code, begun.Until, MeasureWords.Obstacle(why)) : new("safeguard.noted", one.Code, begun.Until);
    }

    /// <summary>The first of the two gives a reason, and with the second's it goes on.</summary>
    public Text Renew(WriteUnit unit, CaseActor actor, Case one, string reason)
    {
        var safeguard = CheckRenew(unit, unit.Now, actor, one);
        var topic = string.Create(CultureInfo.InvariantCulture, $"safeguard-{safeguard.Number}-{safeguard.Renewals}");
        VoteStore.Set(unit, one, topic, actor.Member, agrees: true, reason);
        var renewed = CaseDesk.Act(unit, actor, one, CaseAction.RenewSafeguard, reason);
        var hands = AssignmentStore.Free(unit, one);
        if (hands.Count < AssignmentStore.Hands || hands.Except(VoteStore.Agreeing(unit, one, topic)).Any()) return new("safeguard.noted.first", one.Code);
        life.Renew(unit, renewed, safeguard, reason);
        return new("safeguard.noted.renewed", one.Code, unit.Now + CaseTimes.Safeguarded);
    }

    /// <exception cref="Refusal">Not now, or not by them.</exception>
    public static void CheckBegin(IReadUnit unit, CaseActor actor, Case one)
    {
        Check(unit, actor, one, CaseAction.Safeguard);
        if (SafeguardStore.Latest(unit, one) is not { } before) return;
        throw new Refusal(before.EndedAt is null ? new Text("safeguard.holds", before.Until) : one.IsGrave ? "safeguard.by_two" : "safeguard.once");
    }

    /// <exception cref="Refusal">Not now, or not by them.</exception>
    public static Safeguard CheckRenew(IReadUnit unit, Instant now, CaseActor actor, Case one)
    {
        Check(unit, actor, one, CaseAction.RenewSafeguard);
        var safeguard = SafeguardStore.Latest(unit, one) ?? throw new Refusal("safeguard.none");
        if (!one.IsGrave) throw new Refusal("safeguard.once");
        return safeguard.EndedAt is not null || safeguard.Until - now <= Renewable ? safeguard : throw new Refusal("safeguard.too_soon", safeguard.Until - Renewable);
    }

    private static void Check(IReadUnit unit, CaseActor actor, Case one, CaseAction action)
    {
        if (!CaseDesk.May(unit, actor, one, action)) throw new Refusal(CaseStates.Why(one.State, action, CaseDesk.RolesOf(unit, actor, one)[0]));
    }
}
