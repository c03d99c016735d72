using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Threads;
using CineBot.Storage;

namespace CineBot.Features.Calls.Threads;

/// <summary>
/// What the private thread of a shoot is called and says first, and who hears when something is wrong with it. Where somebody of sixteen or seventeen is in it,
/// two declared adults are, or it is locked.
/// </summary>
internal sealed class TeamThread(Team team, CallNews news, PrivateThreads threads) : IPrivateThreadSource
{
    public string Kind => Team.Kind;

    public Text Name(IReadUnit unit, CardRef thread) => new("call.words", CallOf(unit, thread) is { } call ? CallFacts.Name(call) : new Text("call.untitled"));

    public Card Opening(IReadUnit unit, CardRef thread)
    {
        var name = CallOf(unit, thread) is { } call ? CallFacts.Name(call) : new Text("call.untitled");
        Block[] minors = team.HasMinor(unit, thread) ? [new Line("thread.minors")] : [];
        return new([new Heading(new("thread.title", name)), new Line("thread.who_reads"), new Line("thread.leave"), .. minors]);
    }

    public bool MayEnter(IReadUnit unit, CardRef thread, MemberId member, IReadOnlyCollection<MemberId> inside) =>
        !team.IsMinor(unit, member) || team.MayShare(unit, inside.Append(member));

    public bool IsWatched(IReadUnit unit, CardRef thread) => team.HasMinor(unit, thread);

    public bool MayGoOn(IReadUnit unit, CardRef thread, IReadOnlyCollection<MemberId> inside) => team.MayShare(unit, inside);

    public void Happened(WriteUnit unit, CardRef thread, ThreadNews said)
    {
        if (CallOf(unit, thread) is not { } call) return;
        switch (said)
        {
            case ThreadNews.Impossible:
                news.TellOwners(unit, call, new("thread.impossible", CallFacts.Name(call), new CommandName("settings")));
                break;
            case ThreadNews.Deleted:
                news.TellOwners(unit, call, new("thread.deleted", CallFacts.Name(call)), null, new Button("thread.button", "call.thread", CallCard.Id(call)));
                break;
            case ThreadNews.Unreachable unreachable:
                Unreachable(unit, call, unreachable);
                break;
            case ThreadNews.Locked:
                news.TellOwners(unit, call, new("thread.locked", CallFacts.Name(call)));
                break;
            case ThreadNews.LockRefused refused:
                foreach (var member in refused.Inside.Where(member => team.IsMinor(unit, member))) threads.Dismiss(unit, thread, member);
                news.TellOwners(unit, call, new("thread.lock_refused", CallFacts.Name(call)));
                break;
            case ThreadNews.Unsaid unsaid:
                foreach (var member in TeamStore.Confirmed(unit, call)) news.Tell(unit, call, member, unsaid.Text);
                break;
            default:
                break;
        }
    }

    private void Unreachable(WriteUnit unit, Call call, ThreadNews.Unreachable person)
    {
        news.TellOwners(unit, call, new(person.IsBlind ? "thread.cannot_see" : "thread.gone", person.Member, CallFacts.Name(call)), but: person.Member);
        if (person.IsBlind) news.Tell(unit, call, person.Member, new("thread.ask_to_see", CallFacts.Name(call), person.Parent));
    }

    private static Call? CallOf(IReadUnit unit, CardRef thread) => CallStore.Find(unit, thread.Guild, thread.Number);
}
