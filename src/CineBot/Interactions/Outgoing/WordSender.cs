namespace CineBot.Interactions.Outgoing;

/// <summary>Sends sentences: under a card in public, or to one person in private.</summary>
internal sealed class WordSender(CardDesk desk, IDelivery delivery, ILanguages languages)
{
    /// <summary>Opens the card's thread; one that exists is kept.</summary>
    public async Task<Sending> OpenThreadAsync(CardRef card, Text name, CancellationToken cancellation)
    {
        if (await desk.PostedAsync(card, cancellation) is not { Thread: null } place) return new Sending.Nothing();
        var named = new NamedThread(name, await desk.LanguageAsync(card.Guild, cancellation));
        return new Sending.Threaded(await delivery.OpenThreadAsync(place.Channel, place.Message, named, cancellation));
    }

    /// <summary>Says it in the card's thread, or beside the card; nowhere where the card is gone.</summary>
    public async Task<Sending> RemarkAsync(OutboxRow row, CardRef card, Text text, CancellationToken cancellation)
    {
        if (await desk.PostedAsync(card, cancellation) is not { } place) return new Sending.Nothing();
        var message = new OutgoingMessage(Words(row, text), await desk.LanguageAsync(card.Guild, cancellation), row.Marker);
        return await SayAsync(row, place.Thread ?? place.Channel, message, cancellation);
    }

    /// <summary>Tells a person by private message where they chose it and it goes through; else it waits for them.</summary>
    public async Task<Sending> TellAsync(OutboxRow row, MemberId member, Text text, CancellationToken cancellation)
    {
        if (!row.Entry.ByMessage) return new Sending.Kept();
        try
        {
            var language = await languages.OfMemberAsync(member, cancellation) ?? await desk.LanguageAsync(row.Entry.Guild, cancellation);
            var channel = await delivery.OpenPrivateChannelAsync(member, cancellation);
            return await SayAsync(row, channel, new(Words(row, text), language, row.Marker), cancellation);
        }
        catch (DeliveryFailure failure) when (failure.Fault is DeliveryFault.PrivateChannelClosed or DeliveryFault.Forbidden or DeliveryFault.ChannelGone or DeliveryFault.Blocked)
        {
            return new Sending.Kept();
        }
    }

    private static Card Words(OutboxRow row, Text text) => row.IsLate ? new(new Line(text), new Note("outbox.late")) : new(new Line(text));

    private async Task<Sending> SayAsync(OutboxRow row, ChannelId channel, OutgoingMessage message, CancellationToken cancellation)
    {
        try
        {
            return new Sending.Said(await FindOrPostAsync(row, channel, message, cancellation));
        }
        catch (DeliveryFailure failure) when (failure.Fault is DeliveryFault.ThreadArchived)
        {
            await delivery.UnarchiveAsync(channel, cancellation);
            return new Sending.Said(await FindOrPostAsync(row, channel, message, cancellation));
        }
    }

    private async Task<MessageId> FindOrPostAsync(OutboxRow row, ChannelId channel, OutgoingMessage message, CancellationToken cancellation) =>
        (row.Attempts > 1 ? await delivery.FindAsync(channel, row.Marker, cancellation) : null)
        ?? await delivery.PostAsync(channel, message, row.Nonce, cancellation);
}
