using CineBot.Storage;
using NodaTime;

namespace CineBot.Interactions.Outgoing.Threads;

/// <summary>
/// Private threads as the features ask for them. Each call writes what is wanted in the unit of the change that causes it; the outbox brings Discord in line,
/// step by step, as often as it takes, and the <see cref="IPrivateThreadSource"/> of the thread's kind hears what came of it.
/// </summary>
internal sealed class PrivateThreads(Bell bell)
{
    private static readonly Duration Horizon = Outbox.CardHorizon;

    /// <summary>Opens it under a text channel with these people, or lets them into the one that stands, also who left it; it comes into being with the first person.</summary>
    public void Open(WriteUnit unit, CardRef thread, ChannelId parent, IEnumerable<MemberId> people)
    {
        PrivateThreadStore.Add(unit, thread, parent);
        foreach (var member in people) ThreadPeopleStore.Want(unit, thread, member);
        Look(unit, thread);
    }

    /// <summary>Lets somebody in, also who left it; nothing happens where there is no such thread.</summary>
    public void Admit(WriteUnit unit, CardRef thread, MemberId member)
    {
        if (!Stands(unit, thread)) return;
        ThreadPeopleStore.Want(unit, thread, member);
        Look(unit, thread);
    }

    /// <summary>Takes somebody out of all of them, those at rest included, and forgets them there.</summary>
    public void Leave(WriteUnit unit, MemberId member)
    {
        foreach (var thread in ThreadPeopleStore.Leave(unit, member)) Look(unit, thread);
    }

    /// <summary>Takes somebody out again.</summary>
    public void Dismiss(WriteUnit unit, CardRef thread, MemberId member)
    {
        if (ThreadPeopleStore.Unwant(unit, thread, member)) Look(unit, thread);
    }

    /// <summary>Says something to those who are inside, after those who are still to be let in came in.</summary>
    public void Say(WriteUnit unit, CardRef thread, Text text, Instant usefulUntil)
    {
        OutboxStore.Add(unit, new(thread.Guild, OutboxAction.Remark, unit.Now, usefulUntil) { Card = thread, Text = text });
        unit.AfterCommit(bell.Ring);
    }

    /// <summary>Looks who is inside and what is to be changed.</summary>
    public void Look(WriteUnit unit, CardRef thread)
    {
        if (PrivateThreadStore.IsLookDue(unit, thread)) return;
        OutboxStore.Add(unit, new(thread.Guild, OutboxAction.Thread, unit.Now, unit.Now + Horizon) { Card = thread });
        unit.AfterCommit(bell.Ring);
    }

    /// <summary>Puts it to rest: locked where the bot may, nothing in it taken away.</summary>
    public void End(WriteUnit unit, CardRef thread)
    {
        if (PrivateThreadStore.End(unit, thread)) Look(unit, thread);
    }

    /// <summary>Whether people can speak with each other there, or will in a moment.</summary>
    public static bool Stands(IReadUnit unit, CardRef thread) => PrivateThreadStore.Find(unit, thread) is { IsOver: false };
}
