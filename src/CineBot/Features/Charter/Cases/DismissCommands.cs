using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>Laying a case aside kindly: a word to whoever reported, a calm one to whom it was about if they knew, no mark on anybody. What may be a breach or grave, two must lay aside.</summary>
internal sealed class DismissCommands(CaseRoom room, CaseNews news, CaseEnding ending) : ICommandSet
{
    private const string Form = "moderation.dismissing";
    private const int LongestWord = 600;

    public void Describe(CommandMap map)
    {
        map.Press("moderation.dismiss", CaseAccess.Moderator, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form(Form, CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.ActAsync(request, (unit, actor, one) => Dismiss(unit, request, actor, one), cancellation), BuildAsync);
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => room.BuildAsync(
        request,
        (unit, actor, one) =>
        {
            Check(unit, actor, one);
            return new Form(Form, "case.dismissing.title", new TextField("word", "case.dismissing.word") { MaxLength = LongestWord, Tall = true, Hint = "case.dismissing.word_hint" }) { Ids = [one.Code] };
        },
        cancellation);

    private Text Dismiss(WriteUnit unit, Request request, CaseActor actor, Case one)
    {
        Check(unit, actor, one);
        var word = request.Words("word") ?? throw new Refusal("form.missing", new Text("case.dismissing.word"));
        VoteStore.Set(unit, one, VoteStore.Dismissal(one), actor.Member, agrees: true, word);
        if (TakesTwo(unit, one) && VoteStore.Agreeing(unit, one, VoteStore.Dismissal(one)).Count < AssignmentStore.Hands)
        {
            CaseLog.Add(unit, one, "dismissal-proposed", actor.Member, word);
            return new("case.noted.dismissal_proposed", one.Code);
        }

        var dismissed = CaseDesk.Act(unit, actor, one, CaseAction.Dismiss, word);
        news.TellReporters(unit, dismissed, code => ReporterBriefs.Dismissed(code, word));
        CaseReportStore.Settle(unit, dismissed, ReportState.Dismissed, word);
        ending.Tell(unit, dismissed);
        return new("case.noted.dismissed", one.Code);
    }

    // What one moderator found grave, or a reporter said was, no moderator lays aside alone, nor by weighing it anew.
    private static bool TakesTwo(IReadUnit unit, Case one) => one.IsUrgent || one.Gravity is Gravity.Breach or Gravity.Grave || CaseEventStore.WasWeighedHeavy(unit, one);

    private static void Check(IReadUnit unit, CaseActor actor, Case one)
    {
        if (CaseDesk.May(unit, actor, one, CaseAction.Dismiss)) return;
        throw new Refusal(CaseStates.Why(one.State, CaseAction.Dismiss, CaseDesk.RolesOf(unit, actor, one)[0]));
    }
}
