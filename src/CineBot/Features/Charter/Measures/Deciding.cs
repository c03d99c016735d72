using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Hearings;
using CineBot.Features.Charter.Repairs;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Measures;

/// <summary>
/// From a proposal to a decision: whoever proposes agrees, the last who must agree decides, and one who does not sends it back to the hearing with their words.
/// Everything is looked at again in the unit: who may, the conflicts of interest, the role.
/// </summary>
internal sealed class Deciding(MeasureLife life, MeasureObstacles obstacles, HandLetters hands, Options options)
{
    public Text Propose(WriteUnit unit, CaseActor actor, Case one, Proposal proposal, MemberView? view)
    {
        CheckPropose(unit, actor, one);
        obstacles.Check(unit, one.Guild, proposal.Kind, proposal.Role);
        // What is given back at the end must have been theirs.
        if (proposal is { Kind: MeasureKind.Role, Role: { } role } && view?.Roles.Contains(role) != true) throw new Refusal("measure.role.not_held", role);
        CheckUntil(unit, one, Concerned.Of(unit, one), proposal.Until);
        if (proposal.Why is null && MeasureForm.AsksWhy(unit, one)) throw new Refusal("form.missing", new Text("measure.form.why"));
        var measure = MeasureStore.Add(unit, Draft(unit, actor, one, proposal, view));
        VoteStore.Set(unit, one, MeasureVotes.TopicOf(unit, actor, one, measure), actor.Member, agrees: true, null);
        var proposed = CaseDesk.Act(unit, actor, one, CaseAction.Propose, proposal.Facts);
        hands.AskWord(unit, proposed, actor.Member);
        return measure.Obstacle is { } obstacle ? new("measure.noted.proposed_but", one.Code, MeasureWords.Obstacle(obstacle)) : new("measure.noted.proposed", one.Code);
    }

    public Text Agree(WriteUnit unit, CaseActor actor, Case one)
    {
        var measure = Proposed(unit, actor, one, CaseAction.Agree);
        if (measure.Until <= unit.Now) throw new Refusal("measure.until_past");
        CheckUntil(unit, one, measure.Member, measure.Until);
        obstacles.Check(unit, one.Guild, measure.Kind, measure.Role);
        VoteStore.Set(unit, one, MeasureVotes.TopicOf(unit, actor, one, measure), actor.Member, agrees: true, null);
        var agreed = CaseDesk.Act(unit, actor, one, CaseAction.Agree);
        return MeasureVotes.IsDecided(unit, agreed, measure) ? Decide(unit, actor, agreed, measure) : new("measure.noted.agreed", one.Code);
    }

    public static Text Disagree(WriteUnit unit, CaseActor actor, Case one, string words)
    {
        var measure = Proposed(unit, actor, one, CaseAction.Disagree);
        VoteStore.Set(unit, one, MeasureVotes.TopicOf(unit, actor, one, measure), actor.Member, agrees: false, words);
        MeasureStore.Save(unit, measure with { State = MeasureState.Dropped });
        CaseDesk.Act(unit, actor, one, CaseAction.Disagree, words);
        return new("measure.noted.disagreed", one.Code);
    }

    /// <summary>Only what the state's table lets them, after both were heard, and about somebody.</summary>
    /// <exception cref="Refusal">Not now, or not by them.</exception>
    public static void CheckPropose(IReadUnit unit, CaseActor actor, Case one)
    {
        Check(unit, actor, one, CaseAction.Propose);
        Concerned.Of(unit, one);
        if (!HearingRules.AreOver(unit, one)) throw new Refusal("measure.hear_first");
        if (RepairRules.IsUnderway(unit, one)) throw new Refusal("measure.repair_first");
    }

    /// <exception cref="Refusal">Nothing is proposed, or it is not theirs to say.</exception>
    public static Measure Proposed(IReadUnit unit, CaseActor actor, Case one, CaseAction action)
    {
        Check(unit, actor, one, action);
        var measure = MeasureStore.Current(unit, one) is { State: MeasureState.Proposed } proposed ? proposed : throw new Refusal(CaseStates.Why(one.State, action, CaseRole.Assigned));
        MeasureVotes.TopicOf(unit, actor, one, measure);
        return measure;
    }

    // The person is told at a decent hour; where it is grave, at once.
    private Text Decide(WriteUnit unit, CaseActor actor, Case one, Measure measure)
    {
        var decided = CaseDesk.Act(unit, actor, one, CaseAction.Decide);
        var at = ToldAt(unit, one, measure.Member);
        var kept = measure with
        {
            State = MeasureState.Decided,
            DecidedAt = unit.Now,
            NotifyAt = at,
            Until = measure.Kind is MeasureKind.Reminder ? MeasureTimes.After(unit.Now, MeasureTimes.Reminder) : measure.Until,
        };
        MeasureStore.Save(unit, kept);
        if (at <= unit.Now) life.Notify(unit, decided, kept);
        return at <= unit.Now ? new("measure.noted.decided", one.Code) : new("measure.noted.decided_later", one.Code, at);
    }

    private Instant ToldAt(WriteUnit unit, Case one, MemberId? person) =>
        one.IsGrave || person is not { } member ? unit.Now : Waking.After(unit, one.Guild, member, unit.Now, options);

    // Nobody reads in the morning of something that was over in the night.
    private void CheckUntil(WriteUnit unit, Case one, MemberId? person, Instant until)
    {
        var soonest = ToldAt(unit, one, person) + MeasureTimes.Shortest;
        if (person is not null && until < soonest) throw new Refusal("measure.until_soon", soonest);
    }

    private Measure Draft(WriteUnit unit, CaseActor actor, Case one, Proposal proposal, MemberView? view)
    {
        var member = Concerned.Of(unit, one);
        var role = proposal.Kind is MeasureKind.Pause ? PauseRoleStore.Find(unit, one.Guild) : proposal.Role;
        return new(one.Guild, 0, one.Number, proposal.Kind, proposal.Until)
        {
            Member = member,
            ProposedBy = actor.Member,
            Article = proposal.Article,
            Version = proposal.Article is null ? null : CharterStore.Latest(unit, one.Guild)?.Version,
            Facts = proposal.Facts,
            Why = proposal.Why,
            Role = role,
            Obstacle = obstacles.Of(proposal.Kind, role, one.Guild, member, view),
            ProposedAt = unit.Now,
        };
    }

    private static void Check(IReadUnit unit, CaseActor actor, Case one, CaseAction action)
    {
        if (!CaseDesk.May(unit, actor, one, action)) throw new Refusal(CaseStates.Why(one.State, action, CaseDesk.RolesOf(unit, actor, one)[0]));
    }
}
