using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Appeals;

/// <summary>
/// From an appeal to its answer: one of the two others proposes it with words for the person, the other agrees or proposes something else; what both agree on is done.
/// Where fewer than two are free the answer is the outside contact's, and whoever is left enters it.
/// </summary>
internal sealed class Answering(MeasureLife life, FreeModerators moderators, AppealPost post, HandLetters hands)
{
    /// <summary>Where it is grave, one of the <paramref name="administrators"/> who are free must agree too before anything is lightened or lifted.</summary>
    public Text Propose(WriteUnit unit, CaseActor actor, Case one, AppealProposal draft, IReadOnlyList<MemberId> administrators)
    {
        var measure = Check(unit, actor, one);
        if (draft is { Kind: { } kind, Until: { } until }) AppealRules.CheckMilder(measure, kind, until);
        var proposed = AppealProposalStore.Add(unit, draft with { Guild = one.Guild, Number = one.Number, ProposedBy = actor.Member, ProposedAt = unit.Now });
        VoteStore.Set(unit, one, proposed.Topic, actor.Member, agrees: true, proposed.Words);
        CaseLog.Add(unit, one, "appeal-answer-proposed", actor.Member, proposed.Words);
        if (IsAgreed(unit, one, proposed, administrators)) return Settle(unit, actor, one, proposed);
        if (AsksAdministrator(one, proposed) && administrators.Count > 0) hands.AskWord(unit, one, actor.Member);
        else hands.AskHands(unit, one, actor.Member);
        return new("appeal.noted.proposed", one.Code);
    }

    /// <exception cref="Refusal">Something else was proposed meanwhile, or it is not theirs to say.</exception>
    public Text Agree(WriteUnit unit, CaseActor actor, Case one, long proposal, IReadOnlyList<MemberId> administrators)
    {
        if (!IsAsked(unit, actor, one)) Check(unit, actor, one);
        if (AppealProposalStore.Latest(unit, one) is not { } proposed || proposed.Proposal != proposal) throw new Refusal(new Text("appeal.changed"), new Button("case.button.back", "moderation.open", one.Code));
        VoteStore.Set(unit, one, IsAsked(unit, actor, one) ? proposed.AdministratorTopic : proposed.Topic, actor.Member, agrees: true, null);
        var agreed = CaseDesk.Act(unit, actor, one, CaseAction.Agree);
        if (IsAgreed(unit, agreed, proposed, administrators)) return Settle(unit, actor, agreed, proposed);
        return new(Lacks(unit, agreed, proposed, administrators) ? "appeal.noted.agreed_but" : "appeal.noted.agreed", one.Code);
    }

    /// <summary>Two decided something grave together with somebody who manages the server: to do less takes the same.</summary>
    public static bool AsksAdministrator(Case one, AppealProposal proposed) => one.IsGrave && proposed.Outcome is AppealState.Lightened or AppealState.Lifted;

    /// <summary>Whether this moderator's word is wanted though they do not have it in hand.</summary>
    public static bool IsAsked(IReadUnit unit, CaseActor actor, Case one) =>
        one.State is CaseState.Appealed && actor.IsAdministrator && !AssignmentStore.Free(unit, one).Contains(actor.Member)
        && AppealProposalStore.Latest(unit, one) is { } proposed && AsksAdministrator(one, proposed);

    /// <summary>Those of them who agree, besides the two.</summary>
    public static IReadOnlyList<MemberId> Administrators(IReadUnit unit, Case one, AppealProposal proposed) =>
        [.. VoteStore.Agreeing(unit, one, proposed.AdministratorTopic).Except(AssignmentStore.Free(unit, one))];

    /// <summary>The measure that is looked at.</summary>
    /// <exception cref="Refusal">No appeal is open, or they are not one of the two who look at it.</exception>
    public static Measure Check(IReadUnit unit, CaseActor actor, Case one)
    {
        var isTheirs = one.State is CaseState.Appealed && AssignmentStore.Free(unit, one).Contains(actor.Member) && CaseDesk.May(unit, actor, one, CaseAction.Uphold);
        if (!isTheirs) throw new Refusal(CaseStates.Why(one.State, CaseAction.Uphold, CaseRole.Free));
        return AppealRules.Told(unit, one) ?? throw new Refusal("appeal.nothing");
    }

    /// <summary>Who agrees and still has it in hand.</summary>
    public static IReadOnlyList<MemberId> Agreeing(IReadUnit unit, Case one, AppealProposal proposed) => [.. VoteStore.Agreeing(unit, one, proposed.Topic).Intersect(AssignmentStore.Free(unit, one))];

    private bool IsAgreed(IReadUnit unit, Case one, AppealProposal proposed, IReadOnlyList<MemberId> administrators) =>
        Agreeing(unit, one, proposed).Count >= (post.IsOutside(unit, one) ? 1 : AssignmentStore.Hands) && !Lacks(unit, one, proposed, administrators);

    // Where none of them is free, the two are enough: nobody waits for who will not come.
    private static bool Lacks(IReadUnit unit, Case one, AppealProposal proposed, IReadOnlyList<MemberId> administrators) =>
        AsksAdministrator(one, proposed) && administrators.Except(AssignmentStore.Free(unit, one)).Any() && Administrators(unit, one, proposed).Count == 0;

    private Text Settle(WriteUnit unit, CaseActor actor, Case one, AppealProposal answer)
    {
        var (before, isOutside) = (AppealRules.Told(unit, one)!, post.IsOutside(unit, one));
        var after = answer switch
        {
            { Outcome: AppealState.Lightened, Kind: { } kind, Until: { } until } => life.Lighten(unit, actor, one, kind, until, answer.Words),
            { Outcome: AppealState.Lifted } => life.Lift(unit, actor, one, answer.Words),
            _ => life.Uphold(unit, actor, one, answer.Words),
        };
        AppealStore.Settle(unit, one, answer.Outcome, answer.Words);
        post.Answered(unit, moderators.Look(unit, after), before, answer, isOutside);
        return new($"appeal.noted.{AppealStore.Name(answer.Outcome)}", one.Code);
    }
}
