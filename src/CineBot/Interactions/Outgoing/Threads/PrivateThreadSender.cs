namespace CineBot.Interactions.Outgoing.Threads;

/// <summary>Brings a private thread in line with what is wanted, and says things in it. Whatever it is interrupted at, the next attempt goes on from there.</summary>
internal sealed class PrivateThreadSender(PrivateThreadDesk desk, ThreadDoor door, IDelivery delivery, ILanguages languages)
{
    public bool Keeps(CardRef card) => desk.Keeps(card);

    /// <exception cref="DeliveryFailure">Discord or the network says no.</exception>
    public async Task<Sending> SendAsync(OutboxRow row, CardRef thread, CancellationToken cancellation)
    {
        var found = await desk.FindAsync(thread, cancellation);
        try
        {
            if (row.Entry.Text is { } text) return await SayAsync(row, thread, found, text, cancellation);
            if (found is null) return new Sending.Nothing();
            await KeepAsync(row, found, cancellation);
        }
        catch (DeliveryFailure failure) when (found is { Thread: not null } && failure.Fault is DeliveryFault.ChannelGone)
        {
            await desk.NoteAsync(thread, unit => desk.Lost(unit, thread, new ThreadNews.Deleted()), null, cancellation);
            if (row.Entry.Text is { } unsaid) return await UnsaidAsync(thread, unsaid, cancellation);
        }

        return new Sending.Nothing();
    }

    private async Task KeepAsync(OutboxRow row, PrivateThread found, CancellationToken cancellation)
    {
        if (found.IsOver)
        {
            if (found.Thread is not { } over) return;
            await door.OutAsync(found, over, cancellation);
            await door.ShutAsync(found, over, cancellation);
            return;
        }

        var thread = found.Thread ?? await OpenAsync(row, found, cancellation);
        if (found.Opening is null) await GreetAsync(row, found, thread, cancellation);
        await door.LetAsync(found, thread, cancellation);
        await door.WatchAsync(found, thread, cancellation);
    }

    private async Task<ChannelId> OpenAsync(OutboxRow row, PrivateThread found, CancellationToken cancellation)
    {
        var name = new NamedThread(
            await desk.AskAsync(found.Ref, (unit, source) => source.Name(unit, found.Ref), cancellation),
            await languages.OfServerAsync(found.Ref.Guild, cancellation));
        // Threads know no nonce: one that an earlier attempt opened is looked for.
        var earlier = row.Attempts > 1 ? await desk.UnknownAsync(await delivery.FindPrivateThreadsAsync(found.Ref.Guild, found.Parent, name, cancellation), cancellation) : null;
        var thread = earlier ?? await delivery.OpenPrivateThreadAsync(found.Parent, name, cancellation);
        await desk.NoteAsync(found.Ref, unit => PrivateThreadStore.Opened(unit, found.Ref, thread), null, cancellation);
        return thread;
    }

    // Before anybody is let in: it is the first thing that they read.
    private async Task GreetAsync(OutboxRow row, PrivateThread found, ChannelId thread, CancellationToken cancellation)
    {
        var card = await desk.AskAsync(found.Ref, (unit, source) => source.Opening(unit, found.Ref), cancellation);
        var message = await PostAsync(row, found, thread, card, cancellation);
        await desk.NoteAsync(found.Ref, unit => PrivateThreadStore.Greeted(unit, found.Ref, message), new ThreadNews.Opened(), cancellation);
    }

    private async Task<Sending> SayAsync(OutboxRow row, CardRef about, PrivateThread? found, Text text, CancellationToken cancellation)
    {
        if (found is null or { IsOver: true }) return await UnsaidAsync(about, text, cancellation);
        if (found is not { Thread: { } thread, Opening: not null }) throw new DeliveryFailure(DeliveryFault.Unavailable);
        if (await door.WatchAsync(found, thread, cancellation)) return await UnsaidAsync(about, text, cancellation);
        return new Sending.Said(await PostAsync(row, found, thread, new(new Line(text)), cancellation), thread);
    }

    private async Task<Sending> UnsaidAsync(CardRef thread, Text text, CancellationToken cancellation)
    {
        await desk.NoteAsync(thread, _ => { }, new ThreadNews.Unsaid(text), cancellation);
        return new Sending.Nothing();
    }

    private async Task<MessageId> PostAsync(OutboxRow row, PrivateThread found, ChannelId thread, Card card, CancellationToken cancellation)
    {
        var message = new OutgoingMessage(card, await languages.OfServerAsync(found.Ref.Guild, cancellation), row.Marker);
        return (row.Attempts > 1 ? await delivery.FindAsync(thread, row.Marker, row.CreatedAt, cancellation) : null)
            ?? await delivery.PostAsync(thread, message, row.Nonce, cancellation);
    }
}
