using CineBot.Interactions;
using CineBot.Interactions.Outgoing.Threads;
using CineBot.Storage;

namespace CineBot.Features.Calls.Discussions;

/// <summary>« Discuter »: whoever holds a call and somebody who applied speak alone with each other, in a thread or, where there can be none, through the bot.</summary>
internal sealed class DiscussionCommands(Database database, DiscussionDesk discussions) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("call.discuss", Access.Member.Within(Limits.Conversations), Answer.Private, OpenAsync);
        map.Press("call.discuss-write", Access.Member.Within(Limits.Conversations), Answer.Form, WriteAsync);
        map.Form("call.discussing", Access.Member.Within(Limits.Conversations), Answer.Private, SayAsync, BuildAsync);
        map.Press("call.discuss-close", Access.Member.Within(Limits.Conversations), Answer.Private, CloseAsync);
    }

    private Task<Reply> OpenAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var pair = Pairing.Of(unit, request);
            return discussions.OpenThread(unit, pair) is { } opened
                ? Where(unit, opened, pair)
                : Reply.Say("discuss.by_bot", pair.Other).With(new Button("discuss.button.write", "call.discuss-write", [.. request.Ids]) { Look = ButtonLook.Main });
        },
        cancellation);

    // Where their thread stands by now, the words belong there.
    private Task<Reply> WriteAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var pair = Pairing.Of(unit, request);
            return DiscussionDesk.Standing(unit, pair) is { } standing ? Where(unit, standing, pair) : Reply.Open(FormOf(request, pair));
        },
        cancellation);

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(unit => FormOf(request, Pairing.Of(unit, request)), cancellation);

    private Task<Reply> SayAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var pair = Pairing.Of(unit, request);
            discussions.Relay(unit, pair, request.Words("words") ?? throw new Refusal("discuss.no_words"));
            return Reply.Say("discuss.sent", pair.Other);
        },
        cancellation);

    private Task<Reply> CloseAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var (discussion, pair) = Pairing.KnownOf(unit, request);
            discussions.Close(unit, discussion, pair.Asking);
            return Reply.Say("discuss.closed");
        },
        cancellation);

    private static Reply Where(IReadUnit unit, Discussion discussion, Pair pair)
    {
        var thread = PrivateThreadStore.Find(unit, discussion.Thread);
        var said = thread is { Thread: { } opened } ? Reply.Say("discuss.stands", opened) : Reply.Say("discuss.opening", pair.Other, thread!.Parent);
        return said.With(DiscussionButtons.Close(discussion));
    }

    private static Form FormOf(Request request, Pair pair) => new(
        "call.discussing",
        "discuss.form",
        new TextField("words", "discuss.form.words") { MaxLength = Discussion.LongestWords, Tall = true, Hint = "discuss.form.hint" })
    {
        Ids = request.Ids,
        Introduction = new("discuss.form.to", pair.Other, CallFacts.Name(pair.Call)),
    };
}
