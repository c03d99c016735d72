using CineBot.Features.Calls.Applications;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing.Threads;
using CineBot.Storage;

namespace CineBot.Features.Calls.Discussions;

/// <summary>Begins and ends discussions, and passes on what is said where there is no thread.</summary>
internal sealed class DiscussionDesk(PrivateThreads threads, ThreadRoom room, CallNews news)
{
    /// <summary>« Discuter » with whoever applied, where it makes sense now.</summary>
    public Button[] Offer(IReadUnit unit, Call call, Application one) =>
        one.IsOpen && CallRoleStore.Find(unit, call.Guild, call.Number, one.Role) is { } role && role.KindIn(call) is not CallKind.Extras ? Offer(unit, call, ApplicationButtons.Id(one.Role), one.Member.ToString()) : [];

    /// <summary>« Discuter » with whoever holds the call, for somebody who applied.</summary>
    public Button[] Offer(IReadUnit unit, Call call, MemberId applicant) => Pair.IsAlive(unit, call, applicant) ? Offer(unit, call) : [];

    /// <summary>Theirs, begun now where they had none; one thread stands or is about to, however often it is asked for. Null: no thread can be opened for these two.</summary>
    public Discussion? OpenThread(WriteUnit unit, Pair pair)
    {
        if (Standing(unit, pair) is { } standing)
        {
            threads.Admit(unit, standing.Thread, pair.Me);
            return standing;
        }

        if (room.Find(unit, pair.Call.Guild) is not { } parent || pair.Find(unit) is { IsRelayed: true, ClosedBy: null }) return null;
        var opened = Begin(unit, pair) with { OpenedBy = pair.Asking };
        DiscussionStore.Set(unit, opened);
        threads.Open(unit, opened.Thread, parent, [opened.Holder, opened.Applicant]);
        return opened;
    }

    /// <summary>Theirs where its thread stands, or will in a moment.</summary>
    public static Discussion? Standing(IReadUnit unit, Pair pair) =>
        pair.Find(unit) is { ClosedBy: null } found && PrivateThreads.Stands(unit, found.Thread) ? found : null;

    /// <exception cref="Refusal">They wrote often without an answer.</exception>
    public void Relay(WriteUnit unit, Pair pair, string words)
    {
        var discussion = Begin(unit, pair);
        if (discussion.WaitsUntil(pair.Asking, unit.Now) is { } until) throw new Refusal("discuss.enough", Discussion.MostUnanswered, new FromNow(until));
        DiscussionStore.Set(unit, discussion.Said(pair.Asking, unit.Now));
        news.Tell(unit, pair.Call, pair.Other, new("discuss.word", pair.Me, CallFacts.Name(pair.Call), words), DiscussionButtons.Reply(discussion), DiscussionButtons.Close(discussion));
    }

    /// <summary>One of the two wants no more of it; the other cannot begin it again.</summary>
    public void Close(WriteUnit unit, Discussion discussion, Side by)
    {
        DiscussionStore.Set(unit, discussion with { ClosedBy = by });
        threads.End(unit, discussion.Thread);
    }

    /// <summary>It ends with what it was about.</summary>
    public void End(WriteUnit unit, Discussion discussion)
    {
        threads.End(unit, discussion.Thread);
        DiscussionStore.Delete(unit, discussion);
    }

    /// <summary>The two may not be together: neither stays in the thread.</summary>
    public void Part(WriteUnit unit, Discussion discussion)
    {
        foreach (var member in new[] { discussion.Holder, discussion.Applicant }) threads.Dismiss(unit, discussion.Thread, member);
        End(unit, discussion);
    }

    /// <summary>There can be no thread: their words pass through the bot from now on.</summary>
    public void GiveUpThread(WriteUnit unit, Discussion discussion)
    {
        DiscussionStore.Set(unit, discussion with { IsRelayed = true });
        threads.End(unit, discussion.Thread);
    }

    // By a thread where there can be one, else by a form.
    private Button[] Offer(IReadUnit unit, Call call, params string[] ids) => CallStates.Allows(call.State, CallAction.Decide) && call.Owners.Count > 0
        ? [new("discuss.button", room.Find(unit, call.Guild) is null ? "call.discuss-write" : "call.discuss", [CallCard.Id(call), .. ids])]
        : [];

    // What one closed, they begin anew, with a thread of its own.
    private static Discussion Begin(WriteUnit unit, Pair pair)
    {
        if (pair.Find(unit) is { } found)
        {
            if (found.ClosedBy is null) return found;
            DiscussionStore.Delete(unit, found);
        }

        var begun = new Discussion(pair.Call.Guild, unit.NextNumber(pair.Call.Guild, "discussion"), pair.Call.Number, pair.Holder, pair.Applicant, pair.Asking);
        DiscussionStore.Add(unit, begun);
        return begun;
    }
}
