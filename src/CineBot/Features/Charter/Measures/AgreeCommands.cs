using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Measures;

/// <summary>Saying yes to what is proposed, or no with a word; and that something was done by hand.</summary>
internal sealed class AgreeCommands(CaseRoom room, Deciding deciding, MeasureLife life) : ICommandSet
{
    private const string Form = "moderation.disagreeing";
    private const int LongestWords = 600;

    public void Describe(CommandMap map)
    {
        map.Press("moderation.agree", CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.ActAsync(request, deciding.Agree, cancellation));
        map.Press("moderation.disagree", CaseAccess.Moderator, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Testimony(Form, CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.ActAsync(request, (unit, actor, one) => Deciding.Disagree(unit, actor, one, Words(request)), cancellation), BuildAsync);
        map.Press("moderation.carry", CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.ActAsync(request, Carry, cancellation));
        map.Press("moderation.by-hand", CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.ActAsync(request, ByHand, cancellation));
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => room.BuildAsync(
        request,
        (unit, actor, one) =>
        {
            Deciding.Proposed(unit, actor, one, CaseAction.Disagree);
            return new Form(Form, "measure.disagree.title", new TextField("words", "measure.disagree.words") { MaxLength = LongestWords, Tall = true, Hint = "measure.disagree.hint" }) { Ids = [one.Code] };
        },
        cancellation);

    /// <summary>Tries once more what the bot could not do.</summary>
    private Text Carry(WriteUnit unit, CaseActor actor, Case one)
    {
        life.CarryOut(unit, one, Waiting(unit, actor, one));
        return new("measure.noted.tried", one.Code);
    }

    private Text ByHand(WriteUnit unit, CaseActor actor, Case one)
    {
        life.Hold(unit, one, Waiting(unit, actor, one), actor.Member);
        return new("measure.noted.by_hand", one.Code);
    }

    // Before its notice was read, an exclusion is nobody's to hurry.
    private static Measure Waiting(IReadUnit unit, CaseActor actor, Case one)
    {
        if (!CaseDesk.May(unit, actor, one, CaseAction.CarryOut)) throw new Refusal(CaseStates.Why(one.State, CaseAction.CarryOut, CaseDesk.RolesOf(unit, actor, one)[0]));
        return MeasureStore.Current(unit, one) is { State: MeasureState.Notified } measure && MeasureView.IsStuck(measure) ? measure : throw new Refusal("measure.not_stuck");
    }

    private static string Words(Request request) => request.Words("words") ?? throw new Refusal("form.missing", new Text("measure.disagree.words"));
}
