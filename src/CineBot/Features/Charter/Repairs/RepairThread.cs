using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Threads;
using CineBot.Storage;

namespace CineBot.Features.Charter.Repairs;

/// <summary>The private thread of a facilitated conversation: it says first who can read it, and lets in only those who said yes.</summary>
internal sealed class RepairThread(RepairTalk talk, RepairNews news) : IPrivateThreadSource
{
    public string Kind => Repair.Thread;

    // Whoever sees the list of threads learns nothing from it.
    public Text Name(IReadUnit unit, CardRef thread) => "repair.thread.name";

    public Card Opening(IReadUnit unit, CardRef thread)
    {
        var roles = news.RolesOf(thread.Guild);
        return new(
            new Heading("repair.thread.title"),
            new Line("repair.thread.how"),
            new Line(roles.Count > 0 ? new Text("repair.readers_roles", new Listing([.. roles])) : "repair.readers"),
            new Line("repair.readers_host"),
            new Line("repair.thread.leave"));
    }

    public bool MayEnter(IReadUnit unit, CardRef thread, MemberId member, IReadOnlyCollection<MemberId> inside) => IsIn(unit, thread, member);

    public bool IsWatched(IReadUnit unit, CardRef thread) => false;

    public bool MayGoOn(IReadUnit unit, CardRef thread, IReadOnlyCollection<MemberId> inside) => true;

    public void Happened(WriteUnit unit, CardRef thread, ThreadNews said)
    {
        if (RepairStore.Find(unit, thread.Guild, thread.Number) is not { IsUnderway: true, IsRelayed: false } repair) return;
        switch (said)
        {
            case ThreadNews.Opened when PrivateThreadStore.Find(unit, thread) is { Thread: { } opened }:
                foreach (var person in RepairPersonStore.Of(unit, repair)) news.Tell(unit, person, RepairBriefs.ThreadOpened(opened));
                break;
            case ThreadNews.Impossible or ThreadNews.Deleted or ThreadNews.Unreachable or ThreadNews.Left:
                talk.GoOnByBot(unit, repair);
                break;
            default:
                break;
        }
    }

    private static bool IsIn(IReadUnit unit, CardRef thread, MemberId member) =>
        RepairStore.Find(unit, thread.Guild, thread.Number) is { State: RepairState.Agreed, IsRelayed: false } repair
        && RepairPersonStore.Of(unit, repair).Any(person => person.Member == member && person.Consent is Consent.Yes);
}
