namespace CineBot.Interactions.Outgoing;

/// <summary>Sends sentences: under a card in public, or to one person in private.</summary>
internal sealed class WordSender(CardDesk desk, IDelivery delivery, ILanguages languages, INights nights)
{
    /// <summary>Opens the card's thread; one that exists is kept.</summary>
    public async Task<Sending> OpenThreadAsync(CardRef card, Text name, CancellationToken cancellation)
    {
        if (await desk.PostedAsync(card, cancellation) is not { Thread: null } place) return new Sending.Nothing();
        var named = new NamedThread(name, await desk.LanguageAsync(card.Guild, cancellation));
        return new Sending.Threaded(await delivery.OpenThreadAsync(place.Channel, place.Message, named, cancellation));
    }

    /// <summary>Says it in the card's thread, or beside the card; nowhere where the card is gone.</summary>
    public async Task<Sending> RemarkAsync(OutboxRow row, CardRef card, Reminding said, CancellationToken cancellation)
    {
        if (await desk.PostedAsync(card, cancellation) is not { } place) return new Sending.Nothing();
        var message = new OutgoingMessage(Words(row, said), await desk.LanguageAsync(card.Guild, cancellation), row.Marker);
        try
        {
            return await SayAsync(row, place.Thread ?? place.Channel, message, cancellation);
        }
        catch (DeliveryFailure failure) when (failure.Fault is (DeliveryFault.ChannelGone or DeliveryFault.Forbidden) && place is { Thread: not null, IsPost: false })
        {
            return await SayAsync(row, place.Channel, message, cancellation);
        }
    }

    /// <summary>Tells a person by private message where they chose it and it goes through; else it waits for them. What is late wakes nobody: it comes in the morning, while that is of use.</summary>
    public async Task<Sending> TellAsync(OutboxRow row, MemberId member, Reminding said, CancellationToken cancellation)
    {
        if (!row.Entry.ByMessage) return Kept(said);
        if (row.IsLate && await nights.AfterAsync(member, row.TakenAt, cancellation) is var morning && morning > row.TakenAt)
            return morning <= row.Entry.UsefulUntil ? throw new DeliveryFailure(DeliveryFault.Unavailable, morning - row.TakenAt) : Kept(said);
        try
        {
            var language = await languages.OfMessagesAsync(member, row.Entry.Guild, cancellation);
            var channel = await desk.PrivateChannelAsync(member, cancellation) ?? await delivery.OpenPrivateChannelAsync(member, cancellation);
            return await SayAsync(row, channel, new(Elsewhere.Carry(Words(row, said), row.Entry.Guild), language, row.Marker), cancellation);
        }
        catch (DeliveryFailure failure) when (failure.Fault is DeliveryFault.PrivateChannelClosed or DeliveryFault.MemberGone or DeliveryFault.Forbidden or DeliveryFault.ChannelGone or DeliveryFault.Blocked)
        {
            return Kept(said);
        }
    }

    private static Sending.Kept Kept(Reminding said) => new(said.Text) { Buttons = said.Buttons };

    private static Card Words(OutboxRow row, Reminding said) => new(
    [
        new Line(said.Text),
        .. row.IsLate ? [new Note(said.IfLate ?? new("outbox.late", row.Entry.DueAt))] : Array.Empty<Block>(),
        .. said.Buttons.Count > 0 ? [new Buttons([.. said.Buttons])] : Array.Empty<Block>(),
    ])
    {
        Telling = said.Telling,
    };

    private async Task<Sending> SayAsync(OutboxRow row, ChannelId channel, OutgoingMessage message, CancellationToken cancellation)
    {
        try
        {
            return new Sending.Said(await FindOrPostAsync(row, channel, message, cancellation), channel);
        }
        catch (DeliveryFailure failure) when (failure.Fault is DeliveryFault.ThreadArchived)
        {
            await delivery.UnarchiveAsync(channel, cancellation);
            return new Sending.Said(await FindOrPostAsync(row, channel, message, cancellation), channel);
        }
    }

    private async Task<MessageId> FindOrPostAsync(OutboxRow row, ChannelId channel, OutgoingMessage message, CancellationToken cancellation) =>
        (row.Attempts > 1 ? await delivery.FindAsync(channel, row.Marker, row.CreatedAt, cancellation) : null)
        ?? await delivery.PostAsync(channel, message, row.Nonce, cancellation);
}
