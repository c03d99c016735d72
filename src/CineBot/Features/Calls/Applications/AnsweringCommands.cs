using CineBot.Features.Calls.Law;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Applications;

/// <summary>The owners read over what they prepared, and publish all of it in one press.</summary>
internal sealed class AnsweringCommands(Database database, Answering answering, LawDesk law) : ICommandSet
{
    /// <summary>Names that are read at a glance.</summary>
    private const int MostNames = 25;

    public void Describe(CommandMap map)
    {
        map.Press("call.answers", Access.Member, Answer.Update, ShowAsync);
        map.Press("call.publish-answers", Access.Member.Within(Limits.Care), Answer.Update, PublishAsync);
        map.Press("call.answer-words", Access.Member, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form("call.answer-wording", Access.Member, Answer.Private, WordAsync, BuildAsync);
    }

    private Task<Reply> ShowAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var call = CallDesk.FindHeld(unit, request);
            var prepared = Ready(unit, call);
            return Reply.Show(new(
            [
                new Heading(new("application.answers.title", CallFacts.Name(call))),
                .. Named(prepared.Where(one => one.Prepared!.IsOffer), "application.answers.offers"),
                .. Named(prepared.Where(one => !one.Prepared!.IsOffer), "application.answers.declines"),
                .. prepared.Any(one => one.Prepared!.IsOffer) ? [new Line(new("application.answers.terms", ApplicationWords.Terms(call))), new Note("application.answers.seats")] : Array.Empty<Block>(),
                .. law.Beside(unit, call.Guild, prepared.Any(one => !one.Prepared!.IsOffer) ? LawMoments.Declined : null),
            ])).With(
                new Button(new("application.button.publish", (long)prepared.Count), "call.publish-answers", ApplicationButtons.Id(call.Number)) { Look = ButtonLook.Good },
                new Button("application.button.list", "call.applicants-page", ApplicationButtons.Id(call.Number), ApplicantFilter.All[0].Name, "1"));
        },
        cancellation);

    private Task<Reply> PublishAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var call = CallDesk.FindHeld(unit, request);
            CallStates.After(call.State, CallAction.Decide);
            Ready(unit, call);
            var told = answering.Publish(unit, call);
            return Reply.Say("application.published", new Text("application.published.offers", told.Offered), new Text("application.published.queued", told.Queued), new Text("application.published.declines", told.Declined));
        },
        cancellation);

    /// <exception cref="Refusal">Nothing is prepared, or the call does not say yet what must be known before an offer.</exception>
    private static IReadOnlyList<Application> Ready(IReadUnit unit, Call call)
    {
        var prepared = Answering.Prepared(unit, call);
        if (prepared.Count == 0) throw new Refusal("application.nothing_prepared");
        if (prepared.Any(one => one.Prepared!.IsOffer) && CallReadiness.Missing(call) is { Count: > 0 } missing)
            throw new Refusal(new Text("application.not_ready", new Listing([.. missing])), new Button("application.button.complete", "call.complete", ApplicationButtons.Id(call.Number)) { Look = ButtonLook.Main });
        return prepared;
    }

    private static IEnumerable<Block> Named(IEnumerable<Application> some, string key)
    {
        var all = some.ToList();
        if (all.Count == 0) yield break;
        object[] names = [.. all.Take(MostNames).Select(one => ApplicationWords.Name(one))];
        if (all.Count > MostNames) names = [.. names, new Text("application.answers.more", all.Count - MostNames)];
        yield return new Line(new(key, all.Count, new Listing(names)));
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit => new Form(
            "call.answer-wording",
            "application.wording.title",
            new TextField("words", "application.wording.words") { MaxLength = Application.LongestWords, Tall = true, Required = false, Hint = "application.wording.hint", Value = Find(unit, request).Prepared!.Words })
        { Ids = request.Ids },
        cancellation);

    private Task<Reply> WordAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var one = Find(unit, request);
            ApplicationStore.Set(unit, one with { Prepared = one.Prepared! with { Words = request.Words("words") } });
            return Reply.Say("application.noted");
        },
        cancellation);

    private static Application Find(IReadUnit unit, Request request)
    {
        if (request.Ids is not [_, var role, var member]) throw new Refusal("common.outdated", new CommandName("help"));
        var one = ApplicantCommands.Find(unit, request, CallDesk.FindHeld(unit, request), role, member);
        return one.Prepared is not null ? one : throw new Refusal("application.nothing_prepared");
    }
}
