using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Completing;

/// <summary>« Compléter »: small steps in any order, each kept at once, on a draft or an announced call.</summary>
internal sealed class StepCommands(Database database, CompletionPanel panel, CallEditing editing, CallNews news) : ICommandSet
{
    private const string Form = "call.stepping";

    public void Describe(CommandMap map)
    {
        map.Press("call.complete", Access.Member, Answer.Update, (request, cancellation) => database.ReadAsync(unit => panel.Show(unit, Find(unit, request)), cancellation));
        map.Press("call.step", Access.Member, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form(Form, Access.Member.Within(Limits.Care), Answer.Update, KeepAsync, BuildAsync);
        map.Press("call.unlisten", Access.Member.Within(Limits.Answers), Answer.Update, DeclineAsync);
    }

    private static Call Find(IReadUnit unit, Request request)
    {
        var call = CallDesk.FindHeld(unit, request);
        CallStates.After(call.State, CallAction.Describe);
        return call;
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var sheet = CallSheet.Of(unit, Find(unit, request));
            var step = StepOf(request);
            return new Form(Form, new Text($"call.step_title.{step.Name}"), [.. step.Fields(unit, sheet, request.Language)]) { Ids = request.Ids };
        },
        cancellation);

    private Task<Reply> KeepAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var before = CallSheet.Of(unit, Find(unit, request));
            var step = StepOf(request);
            var kept = editing.Keep(unit, before, step.Apply(unit, request, before));
            if (kept.Listener is { } named && named != before.Call.Listener && named != request.Member)
                news.Tell(unit, kept, named, new("call.listener_named", request.Member, CallFacts.Name(kept)), new Button("call.button.unlisten", "call.unlisten", CallCard.Id(kept)));
            return panel.Show(unit, kept, step);
        },
        cancellation);

    // Nobody stays named against their will.
    private Task<Reply> DeclineAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var call = CallStore.Find(unit, request.InGuild, request.Number(0));
            if (call is null || call.Listener != request.Member) throw new Refusal("call.not_listener");
            var before = CallSheet.Of(unit, call);
            var kept = editing.Keep(unit, before, before with { Call = call with { Listener = null } });
            news.TellOwners(unit, kept, new("call.listener_left", request.Member, CallFacts.Name(kept)));
            return Reply.Say("call.unlistened");
        },
        cancellation);

    private ICompletion StepOf(Request request) =>
        request.Ids is [_, var name, ..] && panel.Steps.FirstOrDefault(step => step.Name == name) is { } known ? known : throw new Refusal("common.outdated", new CommandName("help"));
}
