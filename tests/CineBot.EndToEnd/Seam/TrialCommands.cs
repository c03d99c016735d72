using CineBot.Interactions;

namespace CineBot.EndToEnd.Seam;

/// <summary>Commands that no bot should have: one that waits for the test, one that breaks, one that says what it was told, one that counts.</summary>
internal sealed class TrialCommands : ICommandSet
{
    private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _runs;

    public int Runs => _runs;

    /// <summary>Lets whoever waits go on.</summary>
    public void Go() => _go.TrySetResult();

    public void Describe(CommandMap map)
    {
        map.Command("waits", Access.Member, Answer.Private, WaitAsync);
        map.Command("breaks", Access.Member, Answer.Private, (_, _) => throw new InvalidDataException("on purpose"));
        map.Command("breaks-later", Access.Member, Answer.Private, BreakLaterAsync);
        map.Command("says", Access.Member, Answer.Private, Say, new Option("words", OptionKind.Text) { Required = true, Max = 6000 });
        map.Command("shows", Access.Member, Answer.Private, Show);
        map.Press("trial.updates", Access.Member, Answer.Update, UpdateAsync);
        map.Press("trial.refuses", Access.Member, Answer.Update, RefuseAsync);
        map.Press("trial.counts", Access.Member, Answer.Private, Count);
    }

    private async Task<Reply> WaitAsync(Request request, CancellationToken cancellation)
    {
        await _go.Task.WaitAsync(cancellation);
        return Reply.Say("common.already_done");
    }

    private async Task<Reply> BreakLaterAsync(Request request, CancellationToken cancellation)
    {
        await _go.Task.WaitAsync(cancellation);
        throw new InvalidDataException("on purpose");
    }

    private static Task<Reply> Say(Request request, CancellationToken cancellation) =>
        Task.FromResult(Reply.Say("attachment.unavailable", request.Words("words") ?? "").With(new Button("common.already_done", "trial.counts")));

    private static Task<Reply> Show(Request request, CancellationToken cancellation) => Task.FromResult(
        Reply.Show(new Card(new Heading("common.busy"), new Buttons(new("form.correct", "trial.updates"), new Button("messages.open", "trial.refuses")))));

    private async Task<Reply> UpdateAsync(Request request, CancellationToken cancellation)
    {
        await _go.Task.WaitAsync(cancellation);
        return Reply.Show(new Card(new Heading("common.already_done")));
    }

    private async Task<Reply> RefuseAsync(Request request, CancellationToken cancellation)
    {
        await _go.Task.WaitAsync(cancellation);
        throw new Refusal("common.too_fast");
    }

    private Task<Reply> Count(Request request, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _runs);
        return Task.FromResult(Reply.Say("common.already_done"));
    }
}
