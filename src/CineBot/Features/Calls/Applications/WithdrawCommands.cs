using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Applications;

/// <summary>Leaving, from every state and in one press; why, only if one likes.</summary>
internal sealed class WithdrawCommands(Database database, ApplicationKeeping keeping, ApplicationNews news) : ICommandSet
{
    /// <summary>Why somebody leaves, by code: not free, something came up, too far, the call does not suit them, something else.</summary>
    public static readonly IReadOnlyList<string> Reasons = ["busy", "mishap", "distance", "unsuited", "other"];

    public void Describe(CommandMap map)
    {
        map.Press("call.withdraw", Access.Member.Within(Limits.Answers), Answer.Private, WithdrawAsync);
        map.Press("call.withdraw-reason", Access.Member, Answer.Update, ReasonAsync);
    }

    private Task<Reply> WithdrawAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var call = CallDesk.Find(unit, request);
            CallStates.After(call.State, CallAction.Withdraw);
            var mine = ApplicationDesk.MineFor(unit, request, call);
            keeping.End(unit, call, mine, ApplicationAction.Withdraw, null);
            var role = ApplicationWords.Role(unit, mine);
            if (mine.HasSeat && !Apart.FromOwners(unit, call, mine.Member)) news.TellOwners(unit, call, new("application.news.left", ApplicationWords.Name(mine), CallFacts.Name(call), role));
            return Reply.Say("application.left", CallFacts.Name(call)) with { Card = new(Why(mine)) };
        },
        cancellation);

    private Task<Reply> ReasonAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var call = CallDesk.Find(unit, request);
            var mine = ApplicationDesk.MineFor(unit, request, call);
            if (mine.State is not ApplicationState.Withdrawn) throw new Refusal(new Text("application.not_left"), ApplicationButtons.Mine(call));
            keeping.Save(unit, call, mine with { Reason = request.Picked.FirstOrDefault(Reasons.Contains) });
            return Reply.Say("application.left_why");
        },
        cancellation);

    private static Menu Why(Application left) =>
        new("call.withdraw-reason", "application.why_prompt", [.. Reasons.Select(reason => new Choice(new Text($"application.why.{reason}"), reason))], ApplicationButtons.Id(left.Number), ApplicationButtons.Id(left.Role)) { Min = 0 };
}
