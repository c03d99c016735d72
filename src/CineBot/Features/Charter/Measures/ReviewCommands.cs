using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Measures;

/// <summary>Looking again at what holds: it may stay as it is, or end sooner where both agree. For longer there is no way but to decide anew.</summary>
internal sealed class ReviewCommands(CaseRoom room, UntilReader untils, MeasureLife life, HandLetters letters) : ICommandSet
{
    private const string Form = "moderation.shortening";

    public void Describe(CommandMap map)
    {
        map.Press("moderation.review", CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.ActAsync(request, Review, cancellation));
        map.Press("moderation.shorten", CaseAccess.Moderator, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form(Form, CaseAccess.Moderator, Answer.Update, ProposeAsync, BuildAsync);
        map.Press("moderation.shorter", CaseAccess.Moderator, Answer.Update, (request, cancellation) => room.ActAsync(request, Agree, cancellation));
    }

    private static Text Review(WriteUnit unit, CaseActor actor, Case one)
    {
        var measure = Holding(unit, actor, one);
        CaseDesk.Act(unit, actor, one, CaseAction.Review);
        return new("measure.noted.reviewed", one.Code, measure.Until);
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => room.BuildAsync(
        request,
        (unit, actor, one) =>
        {
            Holding(unit, actor, one);
            return new Form(Form, "measure.shorten.title", new TextField("until", "measure.shorten.until") { MaxLength = UntilReader.LongestWords, Hint = "measure.shorten.hint" }) { Ids = [one.Code] };
        },
        cancellation);

    private async Task<Reply> ProposeAsync(Request request, CancellationToken cancellation)
    {
        // Who may not read the case learns nothing here: the form could not be built for them.
        await BuildAsync(request, cancellation);
        var until = await untils.ReadAsync(request, request.Words("until") ?? throw new Refusal("form.missing", new Text("measure.shorten.until")), cancellation);
        return await room.ActAsync(request, (unit, actor, one) => Propose(unit, actor, one, until), cancellation);
    }

    private Text Propose(WriteUnit unit, CaseActor actor, Case one, Instant until)
    {
        var measure = Holding(unit, actor, one);
        if (until >= measure.Until) throw new Refusal("measure.shorten.longer", measure.Until);
        var proposed = measure with { ShorterAt = until };
        MeasureStore.Save(unit, proposed);
        return Say(unit, actor, one, proposed);
    }

    private Text Agree(WriteUnit unit, CaseActor actor, Case one) =>
        Holding(unit, actor, one) is { ShorterAt: not null } measure ? Say(unit, actor, one, measure) : throw new Refusal("measure.shorten.none");

    // Each word is about that very end; with the second it is so.
    private Text Say(WriteUnit unit, CaseActor actor, Case one, Measure measure)
    {
        var until = measure.ShorterAt!.Value;
        VoteStore.Set(unit, one, MeasureVotes.Shorter(measure), actor.Member, agrees: true, null);
        var reviewed = CaseDesk.Act(unit, actor, one, CaseAction.Review);
        var hands = AssignmentStore.Free(unit, one);
        if (hands.Count < AssignmentStore.Hands || hands.Except(VoteStore.Agreeing(unit, one, MeasureVotes.Shorter(measure))).Any())
        {
            letters.AskHands(unit, one, actor.Member);
            return new("measure.noted.shorter_proposed", one.Code, until);
        }

        life.Shorten(unit, reviewed, measure, until);
        return new("measure.noted.shorter", one.Code, until);
    }

    private static Measure Holding(IReadUnit unit, CaseActor actor, Case one)
    {
        if (!CaseDesk.May(unit, actor, one, CaseAction.Review)) throw new Refusal(CaseStates.Why(one.State, CaseAction.Review, CaseDesk.RolesOf(unit, actor, one)[0]));
        return MeasureStore.Current(unit, one) is { State: MeasureState.Active } measure ? measure : throw new Refusal("measure.shorten.none");
    }
}
