using System.Globalization;
using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Appeals;

/// <summary>An appeal in a case, as a moderator sees it: the person's words, what is proposed to answer, and what this one may do.</summary>
internal sealed class AppealView(MeasureWords words, AppealPost post, CommunityClock clock) : ICaseView
{
    public IEnumerable<Block> Draw(IReadUnit unit, CaseActor actor, Case one)
    {
        if (AppealStore.Find(unit, one) is not { } appeal) yield break;
        yield return new Rule();
        yield return new Line(new($"appeal.shown.{AppealStore.Name(appeal.State)}", appeal.SettledAt ?? appeal.MadeAt));
        if (appeal.Words is { } said) yield return new Quote(said);
        else yield return new Note("appeal.shown.erased");
        if (appeal.IsEntered) yield return new Note("appeal.shown.entered");
        if (appeal.State is not AppealState.Open) yield break;
        if (post.IsOutside(unit, one)) yield return new Note("appeal.shown.outside");
        if (AppealProposalStore.Latest(unit, one) is { } proposed) foreach (var block in Proposed(unit, one, proposed)) yield return block;
    }

    public IEnumerable<Button> Ways(IReadUnit unit, CaseActor actor, Case one)
    {
        if (AppealRules.MayEnter(unit, actor, one, clock.Now)) yield return new("appeal.button.received", "moderation.appeal", one.Code);
        if (MayAgreeToo(unit, actor, one) is { } asked) yield return Agree(one, asked);
        if (one.State is not CaseState.Appealed || !AssignmentStore.Free(unit, one).Contains(actor.Member)) yield break;
        if (AppealProposalStore.Latest(unit, one) is { } proposed && !Answering.Agreeing(unit, one, proposed).Contains(actor.Member))
            yield return Agree(one, proposed);
        yield return Answer(one, "appeal.button.uphold", AppealState.Upheld);
        if (AppealRules.Told(unit, one) is { IsOver: false }) yield return Answer(one, "appeal.button.lighten", AppealState.Lightened);
        yield return Answer(one, "appeal.button.lift", AppealState.Lifted);
    }

    // Where it is grave, somebody who manages the server and does not have it in hand.
    private static AppealProposal? MayAgreeToo(IReadUnit unit, CaseActor actor, Case one) =>
        Answering.IsAsked(unit, actor, one) && AppealProposalStore.Latest(unit, one) is { } proposed && !Answering.Administrators(unit, one, proposed).Contains(actor.Member) ? proposed : null;

    private static Button Agree(Case one, AppealProposal proposed) =>
        new("appeal.button.agree", "moderation.answer-agree", one.Code, proposed.Proposal.ToString(CultureInfo.InvariantCulture)) { Look = ButtonLook.Main };

    private static Button Answer(Case one, string label, AppealState outcome) => new(label, "moderation.answer", one.Code, AppealStore.Name(outcome));

    private IEnumerable<Block> Proposed(IReadUnit unit, Case one, AppealProposal proposed)
    {
        IReadOnlyList<MemberId> agreeing = [.. Answering.Agreeing(unit, one, proposed), .. Answering.Administrators(unit, one, proposed)];
        yield return new Line(What(unit, one, proposed));
        if (proposed.Words is { } said) yield return new Quote(said);
        yield return new Note(agreeing.Count > 0 ? new("appeal.shown.agreeing", new Listing([.. agreeing])) : new Text("appeal.shown.nobody_agrees"));
        if (Answering.AsksAdministrator(one, proposed)) yield return new Note("appeal.shown.asks_administrator");
    }

    private Text What(IReadUnit unit, Case one, AppealProposal proposed) => proposed is { Kind: { } kind, Until: { } until } && AppealRules.Told(unit, one) is { } measure
        ? new("appeal.proposed.lightened", words.Name(measure with { Kind = kind }), until)
        : new($"appeal.proposed.{AppealStore.Name(proposed.Outcome)}");
}
