using CineBot.Features.Calls.Applications;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Threads;
using CineBot.Storage;

namespace CineBot.Features.Calls.Discussions;

/// <summary>The private thread of a discussion: what it is called and says first, and how its two people hear of what becomes of it.</summary>
internal sealed class DiscussionThread(DiscussionDesk discussions, CallNews news, CommunityClock clock) : IPrivateThreadSource
{
    public string Kind => Discussion.Kind;

    public Text Name(IReadUnit unit, CardRef thread) => Of(unit, thread) is var (found, call)
        ? new("discuss.name", CallFacts.Name(call), ApplicationStore.Of(unit, call.Guild, call.Number, found.Applicant) is [var first, ..] ? ApplicationWords.Name(first) : new Text("common.somebody"))
        : new("call.words", new Text("call.untitled"));

    public Card Opening(IReadUnit unit, CardRef thread)
    {
        if (Of(unit, thread) is not var (found, call)) return new(new Line("discuss.who_reads"));
        return new([
            new Heading(new("discuss.title", CallFacts.Name(call))),
            new Line(new("discuss.both", found.Holder, found.Applicant)),
            new Line("discuss.who_reads"),
            new Line("discuss.leave"),
            new Buttons(DiscussionButtons.Close(found)),
        ]);
    }

    // What came between asking for it and now: nobody is let in who may not be with the other.
    public bool MayEnter(IReadUnit unit, CardRef thread, MemberId member, IReadOnlyCollection<MemberId> inside) =>
        Of(unit, thread) is var (found, call) && !Apart.FromOwners(unit, call, found.Applicant) && Pair.MayBeAlone(unit, clock.Now, found.Holder, found.Applicant);

    public bool IsWatched(IReadUnit unit, CardRef thread) => Of(unit, thread) is var (found, _) && !Pair.MayBeAlone(unit, clock.Now, found.Holder, found.Applicant);

    public bool MayGoOn(IReadUnit unit, CardRef thread, IReadOnlyCollection<MemberId> inside) => Pair.MayBeAlone(unit, clock.Now, inside);

    public void Happened(WriteUnit unit, CardRef thread, ThreadNews said)
    {
        if (Of(unit, thread) is not var (found, call)) return;
        var opener = found.Of(found.OpenedBy);
        switch (said)
        {
            case ThreadNews.Opened when PrivateThreadStore.Find(unit, thread) is { Thread: { } opened }:
                news.Tell(unit, call, opener == found.Holder ? found.Applicant : found.Holder, new("discuss.opened", opener, CallFacts.Name(call), opened));
                break;
            case ThreadNews.Impossible:
                news.Tell(unit, call, opener, new("discuss.impossible", CallFacts.Name(call)), DiscussionButtons.Write(found));
                break;
            case ThreadNews.Deleted:
                foreach (var member in new[] { found.Holder, found.Applicant }) news.Tell(unit, call, member, new("discuss.deleted", CallFacts.Name(call)), DiscussionButtons.Write(found));
                break;
            case ThreadNews.Unreachable unreachable:
                Unreachable(unit, call, found, unreachable);
                break;
            case ThreadNews.Locked or ThreadNews.LockRefused:
                discussions.Part(unit, found);
                break;
            default:
                break;
        }
    }

    private void Unreachable(WriteUnit unit, Call call, Discussion found, ThreadNews.Unreachable person)
    {
        var other = person.Member == found.Holder ? found.Applicant : found.Holder;
        discussions.GiveUpThread(unit, found);
        if (!person.IsBlind)
        {
            news.Tell(unit, call, other, new("discuss.left_server", person.Member, CallFacts.Name(call)));
            return;
        }

        news.Tell(unit, call, other, new("discuss.cannot_see", person.Member, CallFacts.Name(call)), DiscussionButtons.Write(found));
        news.Tell(unit, call, person.Member, new("discuss.ask_to_see", CallFacts.Name(call), person.Parent), DiscussionButtons.Write(found));
    }

    private static (Discussion Discussion, Call Call)? Of(IReadUnit unit, CardRef thread) =>
        DiscussionStore.Find(unit, thread.Guild, thread.Number) is { } found && CallStore.Find(unit, found.Guild, found.Call) is { } call ? (found, call) : null;
}
