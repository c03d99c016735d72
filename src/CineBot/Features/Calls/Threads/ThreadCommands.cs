using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing.Threads;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Threads;

/// <summary>The thread of a shoot for those who hold it: opened when they like, and a word to everybody who is in, by the thread or, where there is none, by the bot.</summary>
internal sealed class ThreadCommands(Database database, Team team, PrivateThreads threads, CallNews news) : ICommandSet
{
    private const int LongestWord = 600;

    private static readonly Duration Useful = Duration.FromHours(24);

    public void Describe(CommandMap map)
    {
        map.Press("call.thread", Access.Member, Answer.Private, ShowAsync);
        map.Press("call.thread-open", Access.Member.Within(Limits.Care), Answer.Update, OpenAsync);
        map.Press("call.tell", Access.Member.Within(Limits.Messages), Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form("call.telling", Access.Member.Within(Limits.Messages), Answer.Private, TellAsync, BuildAsync);
    }

    private Task<Reply> ShowAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var call = FindHeld(unit, request);
            var (thread, id) = (PrivateThreadStore.Find(unit, Team.ThreadOf(call)), CallCard.Id(call));
            var say = new Button("thread.button.tell", "call.tell", id);
            if (thread is { IsOver: false, Thread: { } opened }) return Reply.Say("thread.stands", opened, (long)TeamStore.Confirmed(unit, call).Count).With(new Button("thread.button.again", "call.thread-open", id), say);
            return ChannelStore.Find(unit, call.Guild, ChannelPurpose.Threads) is null
                ? Reply.Say("thread.no_channel", new CommandName("settings")).With(say)
                : Reply.Say("thread.none").With(new Button("thread.button.open", "call.thread-open", id) { Look = ButtonLook.Main }, say);
        },
        cancellation);

    private Task<Reply> OpenAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var call = FindHeld(unit, request);
            if (TeamStore.Confirmed(unit, call).Count == 0) throw new Refusal("thread.nobody");
            return team.Open(unit, call) ? Reply.Say("thread.opening") : throw new Refusal("thread.no_channel", new CommandName("settings"));
        },
        cancellation);

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            FindHeld(unit, request);
            return new Form("call.telling", "thread.telling", new TextField("words", "thread.telling.words") { MaxLength = LongestWord, Tall = true, Hint = "thread.telling.hint" }) { Ids = request.Ids };
        },
        cancellation);

    private Task<Reply> TellAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var call = FindHeld(unit, request);
            var words = request.Words("words") ?? throw new Refusal("thread.no_words");
            var people = TeamStore.Confirmed(unit, call);
            if (people.Count == 0) throw new Refusal("thread.nobody");
            var text = new Text("thread.word", request.Member, CallFacts.Name(call), words);
            if (PrivateThreads.Stands(unit, Team.ThreadOf(call))) threads.Say(unit, Team.ThreadOf(call), text, unit.Now + Useful);
            else
                foreach (var member in people) news.Tell(unit, call, member, text);
            return Reply.Say("thread.told", (long)people.Count);
        },
        cancellation);

    private static Call FindHeld(IReadUnit unit, Request request)
    {
        var call = CallDesk.FindHeld(unit, request);
        CallStates.After(call.State, CallAction.Decide);
        return call;
    }
}
