using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Appeals;

/// <summary>
/// Keeps an appeal: from then on the case is closed to those who decided, two others are asked to look, and where fewer than two are free it is the outside contact's,
/// and whoever is concerned is told so.
/// </summary>
internal sealed class Appealing(FreeModerators moderators, CaseNudges nudges, CaseNews news, AppealPost post)
{
    /// <summary>The person's own doing, here.</summary>
    public void Make(WriteUnit unit, Case one, MemberId member, string words)
    {
        var told = AppealRules.Check(unit, one, CaseRole.Concerned, unit.Now);
        var appealed = CaseDesk.Act(unit, one, CaseAction.Appeal, CaseRole.Concerned, member);
        Keep(unit, appealed, new(one.Guild, one.Number, unit.Now) { Member = told.Member, Words = words });
    }

    /// <summary>For somebody who wrote to the outside contact, or to a moderator.</summary>
    public void Enter(WriteUnit unit, CaseActor actor, Case one, string words)
    {
        var told = AppealRules.CheckEnter(unit, actor, one, unit.Now);
        var appealed = CaseDesk.Act(unit, actor, one, CaseAction.Appeal);
        Keep(unit, appealed, new(one.Guild, one.Number, unit.Now) { Member = told.Member, EnteredBy = actor.Member, IsEntered = true, Words = words });
    }

    private void Keep(WriteUnit unit, Case appealed, Appeal appeal)
    {
        if (!AppealStore.Add(unit, appeal)) throw new Refusal("appeal.already", unit.Now);
        var looked = moderators.Look(unit, appealed);
        nudges.Announce(unit, looked, isNew: true);
        if (looked.IsOutside && !appealed.IsOutside) news.TellReporters(unit, looked, code => ReporterBriefs.NowOutside(code, OutsideWords.Say(unit, looked)));
        post.Received(unit, looked, appeal);
    }
}
