namespace CineBot.Interactions.Outgoing.Threads;

/// <summary>Lets people into a private thread and out of it, one by one, looks who is inside, and locks it while they may not go on.</summary>
internal sealed class ThreadDoor(PrivateThreadDesk desk, IDelivery delivery, IServers servers)
{
    private const Permissions Own = Permissions.ViewChannel | Permissions.SendMessagesInThreads;

    /// <summary>First out, then in: two who may not meet never do.</summary>
    public async Task LetAsync(PrivateThread found, ChannelId thread, CancellationToken cancellation)
    {
        await OutAsync(found, thread, cancellation);

        // Whoever comes in may make room for the next one: so long as somebody did, all are asked again.
        while (await AnyInAsync(found, thread, cancellation)) { }
    }

    /// <summary>Takes out whoever is not to be in it any more.</summary>
    public async Task OutAsync(PrivateThread found, ChannelId thread, CancellationToken cancellation)
    {
        foreach (var person in (await desk.PeopleAsync(found.Ref, cancellation)).Where(person => !person.IsWanted))
        {
            await OutAsync(thread, person.Member, cancellation);
            await desk.NoteAsync(found.Ref, unit => ThreadPeopleStore.Gone(unit, found.Ref, person.Member), null, cancellation);
        }
    }

    /// <summary>Whether it is locked now: each person is looked for, where it matters who is inside.</summary>
    public async Task<bool> WatchAsync(PrivateThread found, ChannelId thread, CancellationToken cancellation)
    {
        if (!found.IsLocked && !await desk.AskAsync(found.Ref, (unit, source) => source.IsWatched(unit, found.Ref), cancellation)) return false;
        foreach (var person in (await desk.PeopleAsync(found.Ref, cancellation)).Where(person => person.IsInside))
        {
            if (!await delivery.IsInThreadAsync(thread, person.Member, cancellation))
                await desk.NoteAsync(found.Ref, unit => ThreadPeopleStore.Left(unit, found.Ref, person.Member), new ThreadNews.Left(person.Member), cancellation);
        }

        var inside = Inside(await desk.PeopleAsync(found.Ref, cancellation));
        var mayGoOn = await desk.AskAsync(found.Ref, (unit, source) => source.MayGoOn(unit, found.Ref, inside), cancellation);
        if (mayGoOn == found.IsLocked) await LockAsync(found, thread, !mayGoOn, inside, cancellation);
        return !mayGoOn;
    }

    /// <summary>Puts it to rest; what somebody else did to it meanwhile is left as it is.</summary>
    public async Task ShutAsync(PrivateThread found, ChannelId thread, CancellationToken cancellation)
    {
        try
        {
            await delivery.ChangeThreadAsync(thread, new() { IsArchived = true, IsLocked = MayLock(found) ? true : null }, cancellation);
        }
        catch (DeliveryFailure failure) when (failure.Fault is DeliveryFault.ThreadArchived or DeliveryFault.ChannelGone)
        {
            // It is at rest, which is what was wanted.
        }
    }

    private async Task<bool> AnyInAsync(PrivateThread found, ChannelId thread, CancellationToken cancellation)
    {
        var came = false;
        foreach (var person in (await desk.PeopleAsync(found.Ref, cancellation)).Where(person => person is { IsWanted: true, IsInside: false, IsUnreachable: false }))
        {
            var inside = Inside(await desk.PeopleAsync(found.Ref, cancellation));
            if (!await desk.AskAsync(found.Ref, (unit, source) => source.MayEnter(unit, found.Ref, person.Member, inside), cancellation)) continue;
            came |= await InAsync(found, thread, person.Member, cancellation);
        }

        return came;
    }

    private async Task<bool> InAsync(PrivateThread found, ChannelId thread, MemberId member, CancellationToken cancellation)
    {
        try
        {
            await AwakeAsync(thread, () => delivery.AddToThreadAsync(thread, member, cancellation), cancellation);
            await desk.NoteAsync(found.Ref, unit => ThreadPeopleStore.Entered(unit, found.Ref, member), null, cancellation);
            return true;
        }
        catch (DeliveryFailure failure) when (failure.Fault is DeliveryFault.MemberGone || (failure.Fault is DeliveryFault.Forbidden && IsAllowed(found)))
        {
            var isBlind = failure.Fault is DeliveryFault.Forbidden;
            await desk.NoteAsync(found.Ref, unit => ThreadPeopleStore.Barred(unit, found.Ref, member, isBlind), new ThreadNews.Unreachable(member, isBlind, found.Parent), cancellation);
            return false;
        }
    }

    private async Task OutAsync(ChannelId thread, MemberId member, CancellationToken cancellation)
    {
        try
        {
            await AwakeAsync(thread, () => delivery.RemoveFromThreadAsync(thread, member, cancellation), cancellation);
        }
        catch (DeliveryFailure failure) when (failure.Fault is DeliveryFault.MemberGone)
        {
            // They are out, which is what was wanted.
        }
    }

    private async Task LockAsync(PrivateThread found, ChannelId thread, bool isLocked, IReadOnlyList<MemberId> inside, CancellationToken cancellation)
    {
        try
        {
            await AwakeAsync(thread, () => delivery.ChangeThreadAsync(thread, new() { IsLocked = isLocked }, cancellation), cancellation);
            ThreadNews news = isLocked ? new ThreadNews.Locked() : new ThreadNews.Unlocked();
            await desk.NoteAsync(found.Ref, unit => PrivateThreadStore.Locked(unit, found.Ref, isLocked), news, cancellation);
        }
        catch (DeliveryFailure failure) when (isLocked && failure.Fault is DeliveryFault.Forbidden)
        {
            await desk.NoteAsync(found.Ref, _ => { }, new ThreadNews.LockRefused(inside), cancellation);
        }
    }

    private async Task AwakeAsync(ChannelId thread, Func<Task> act, CancellationToken cancellation)
    {
        try
        {
            await act();
        }
        catch (DeliveryFailure failure) when (failure.Fault is DeliveryFault.ThreadArchived)
        {
            await delivery.UnarchiveAsync(thread, cancellation);
            await act();
        }
    }

    // A refusal is about the person where the bot itself has what it needs.
    private bool IsAllowed(PrivateThread found) => Has(found, Own);

    private bool MayLock(PrivateThread found) => Has(found, Permissions.ManageThreads);

    private bool Has(PrivateThread found, Permissions needed) =>
        servers.Find(found.Ref.Guild)?.Channels.FirstOrDefault(known => known.Channel == found.Parent) is { } parent
        && (parent.BotPermissions.HasFlag(Permissions.Administrator) || parent.BotPermissions.HasFlag(needed));

    private static IReadOnlyList<MemberId> Inside(IReadOnlyList<ThreadPerson> people) => [.. people.Where(person => person.IsInside).Select(person => person.Member)];
}
