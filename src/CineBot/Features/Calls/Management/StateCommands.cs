using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Management;

/// <summary>Suspending a call, taking it up again, closing it, renewing it: each in one press, answered by the panel as it then is.</summary>
internal sealed class StateCommands(Database database, CallDesk desk, CallNews news) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("call.suspend", Access.Member.Within(Limits.Care), Answer.Update, Step(CallAction.Suspend, forModerators: true));
        map.Press("call.resume", Access.Member.Within(Limits.Care), Answer.Update, Step(CallAction.Resume));
        map.Press("call.close", Access.Member.Within(Limits.Care), Answer.Update, Step(CallAction.Close));
        map.Press("call.renew", Access.Member.Within(Limits.Care), Answer.Private, Step(CallAction.Renew));
        map.Press("call.there", Access.Member, Answer.Private, ThereAsync);
    }

    private Func<Request, CancellationToken, Task<Reply>> Step(CallAction action, bool forModerators = false) => (request, cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var overseen = forModerators ? Overseeing.Find(unit, request) : new(CallDesk.FindHeld(unit, request), IsHolder: true);
            var call = After(unit, overseen.Call, action);
            CareStore.There(unit, call);
            desk.Save(unit, call, action);
            if (!overseen.IsHolder) news.TellOwners(unit, call, new("manage.news.suspended", CallFacts.Name(call)));
            return ManagePanel.Show(unit, request, overseen with { Call = call }) with { Text = new($"manage.done.{action.ToString().ToLowerInvariant()}", CallFacts.Name(call)) };
        },
        cancellation);

    // A renewed call is open for as long as a new one; where its applications had ended, until the shoot begins.
    private static Call After(WriteUnit unit, Call call, CallAction action)
    {
        var after = call.After(action);
        return action switch
        {
            CallAction.Close => after with { ClosedAt = unit.Now },
            CallAction.Renew => after with { ClosedAt = null, ExpiresAt = CallTimes.ExpiresAt(unit.Now, call.LastDay), ClosesAt = call.ClosesAt > unit.Now ? call.ClosesAt : call.FirstDay },
            _ => after,
        };
    }

    private Task<Reply> ThereAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var call = CallDesk.FindHeld(unit, request);
            CareStore.There(unit, call);
            return Reply.Say("manage.done.there").With(PanelButtons.Manage(call));
        },
        cancellation);
}
