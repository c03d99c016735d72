using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Applications;

/// <summary>What becomes of applications when their call changes: those who agreed are asked again, and nobody is left waiting for what will not be.</summary>
internal sealed class ApplicationFollower(ApplicationKeeping keeping, RoleSeating seating, ApplicationNews news) : ICallFollower
{
    private const CallChange Agreed = CallChange.Dates | CallChange.Place | CallChange.Hours;

    public void Changed(WriteUnit unit, Call call, CallAction action, CallChange change)
    {
        if (action is CallAction.Cancel) Cancel(unit, call);
        else if (action is CallAction.Expire) Release(unit, call, one => one.IsUnanswered || one.State is ApplicationState.Waiting, "expired", "application.news.expired");
        else if (action is CallAction.Begin) Release(unit, call, one => !one.IsComing, "begun", "application.news.begun");
        else if (action is CallAction.Close) OpenToAll(unit, call);
        else if (action is CallAction.Resume or CallAction.Renew or CallAction.Approve) Reopen(unit, call);
        if ((change & Agreed) != 0) AskAgain(unit, call, change & Agreed);
        if (call.State is not (CallState.Published or CallState.Suspended or CallState.Held)) SeatWatchStore.Drop(unit, call);
    }

    public void Freed(WriteUnit unit, Call call, long role) => seating.Free(unit, call, role);

    private void Reopen(WriteUnit unit, Call call)
    {
        foreach (var role in CallRoleStore.Of(unit, call.Guild, call.Number)) seating.Free(unit, call, role.Role);
    }

    // No newcomer can ask any more: whoever waits may have what was kept for them.
    private void OpenToAll(WriteUnit unit, Call call)
    {
        foreach (var role in CallRoleStore.OpenToAll(unit, call.Guild, call.Number)) seating.Free(unit, call, role);
    }

    private void Cancel(WriteUnit unit, Call call)
    {
        foreach (var one in Open(unit, call))
        {
            keeping.Release(unit, call, one, "cancelled");
            var text = new Text("application.news.cancelled", CallFacts.Name(call));
            news.Tell(unit, call, one.Member, call.CancelReason is { } reason ? new("application.news.with_words", text, reason) : text);
        }
    }

    private void Release(WriteUnit unit, Call call, Func<Application, bool> which, string reason, string key)
    {
        foreach (var one in Open(unit, call).Where(which))
        {
            keeping.Release(unit, call, one, reason);
            news.Tell(unit, call, one.Member, new(key, CallFacts.Name(call)));
        }
    }

    private void AskAgain(WriteUnit unit, Call call, CallChange change)
    {
        object[] what = [.. new[] { CallChange.Dates, CallChange.Place, CallChange.Hours }.Where(one => change.HasFlag(one)).Select(one => (object)new Text($"application.change.{one.ToString().ToLowerInvariant()}"))];
        foreach (var one in Open(unit, call))
        {
            var text = new Text("application.news.changed", CallFacts.Name(call), new Listing(what));
            if (ApplicationWords.Days(unit, call, one) is { } days) text = new("application.news.changed_days", text, days);
            if (!ApplicationStates.Allows(one.State, ApplicationAction.AskAgain))
            {
                news.Tell(unit, call, one.Member, text, ApplicationButtons.Withdraw(one));
                continue;
            }

            ApplicationStore.Set(unit, one.After(ApplicationAction.AskAgain, unit.Now) with { AskedAgainAt = unit.Now });
            news.Tell(unit, call, one.Member, new("application.news.agree", text), ApplicationButtons.Agree(one), ApplicationButtons.NoMore(one));
        }
    }

    private static IEnumerable<Application> Open(IReadUnit unit, Call call) => ApplicationStore.All(unit, call.Guild, call.Number).Where(one => one.IsOpen);
}
