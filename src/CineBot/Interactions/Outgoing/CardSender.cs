using NodaTime;

namespace CineBot.Interactions.Outgoing;

/// <summary>Posts public cards and keeps them up to date; each is drawn from what is stored at that moment.</summary>
internal sealed class CardSender(CardDesk desk, IDelivery delivery, PostKeeper posts)
{
    // The card has been out of date for so long that a fresh one serves the readers better than waiting for the next edit.
    private static readonly Duration LongestPause = Duration.FromHours(1);

    public async Task<Sending> PostAsync(OutboxRow row, CardRef card, ChannelId channel, CancellationToken cancellation)
    {
        if (await desk.DrawAsync(card, row.Marker, cancellation) is not { } message) return new Sending.Nothing();
        return posts.IsForum(card.Guild, channel)
            ? await PostInForumAsync(row, card, channel, message, cancellation)
            : await PostInChannelAsync(row, channel, message, cancellation);
    }

    /// <summary>What an earlier attempt posted; null where it posted nothing.</summary>
    public async Task<Sending.Posted?> FindAsync(OutboxRow row, CardRef card, ChannelId channel, CancellationToken cancellation)
    {
        if (posts.IsForum(card.Guild, channel))
            return await delivery.FindPostAsync(card.Guild, channel, row.Marker, cancellation) is { } post ? new(channel, post.Message, post.Thread) { IsPost = true } : null;
        return await delivery.FindAsync(channel, row.Marker, row.CreatedAt, cancellation) is { } message ? new(channel, message, null) : null;
    }

    public async Task<Sending> RefreshAsync(OutboxRow row, CardRef card, CancellationToken cancellation)
    {
        if (await desk.PlaceAsync(card, cancellation) is not { } place) return await ShowInsteadAsync(row, card, cancellation);
        var message = await desk.DrawAsync(card, row.Marker, cancellation);
        try
        {
            if (message is null) return await RemoveAsync(place, cancellation);
            await EditAsync(place, message, cancellation);
            return new Sending.Edited(await posts.FollowAsync(card, place, cancellation));
        }
        catch (DeliveryFailure failure) when (message is not null && failure.Fault is DeliveryFault.MessageGone)
        {
            return place.Reposts == 0 && desk.ComesBack(card) ? await PostAgainAsync(row, card, place, message, cancellation) : new Sending.Removed();
        }
        catch (DeliveryFailure failure) when (message is not null && failure.Fault is DeliveryFault.ChannelGone && row.Entry.Channel is { } instead && instead != place.Channel)
        {
            return await PostInChannelAsync(row, instead, message, cancellation);
        }
        catch (DeliveryFailure failure) when (message is not null && failure.Fault is DeliveryFault.EditedTooOften && row.TakenAt - row.CreatedAt >= LongestPause)
        {
            return await ReplaceAsync(row, card, place, message, cancellation);
        }
    }

    // Not posted yet: the posting draws it fresh anyway. Where its channel was deleted after somebody had it shown again, nothing else would post it.
    private async Task<Sending> ShowInsteadAsync(OutboxRow row, CardRef card, CancellationToken cancellation) =>
        row.Entry.Channel is { } instead && !await desk.IsPostingAsync(card, cancellation) ? await PostAsync(row, card, instead, cancellation) : new Sending.Nothing();

    private async Task<Sending.Posted> PostInChannelAsync(OutboxRow row, ChannelId channel, OutgoingMessage message, CancellationToken cancellation)
    {
        var earlier = row.Attempts > 1 ? await delivery.FindAsync(channel, row.Marker, row.CreatedAt, cancellation) : null;
        var posted = earlier ?? await OpenedAsync(channel, () => delivery.PostAsync(channel, message, row.Nonce, cancellation), cancellation);
        return new Sending.Posted(channel, posted, null);
    }

    private async Task<Sending.Posted> PostInForumAsync(OutboxRow row, CardRef card, ChannelId forum, OutgoingMessage message, CancellationToken cancellation)
    {
        var earlier = row.Attempts > 1 ? await delivery.FindPostAsync(card.Guild, forum, row.Marker, cancellation) : null;
        var named = await posts.BeginAsync(card, forum, cancellation);
        var posted = earlier ?? await delivery.PostInForumAsync(forum, named, message, cancellation);
        return new Sending.Posted(forum, posted.Message, posted.Thread) { IsPost = true, Standing = new PostStanding(named.Tags, IsOver: false).ToString() };
    }

    // The thread that hung from the message before is still the card's.
    private async Task<Sending.Posted> PostAgainAsync(OutboxRow row, CardRef card, CardPlace place, OutgoingMessage message, CancellationToken cancellation) =>
        place.IsPost
            ? await PostInForumAsync(row, card, place.Channel, message, cancellation)
            : await PostInChannelAsync(row, place.Channel, message, cancellation) with { Thread = place.Thread };

    private async Task<Sending> ReplaceAsync(OutboxRow row, CardRef card, CardPlace place, OutgoingMessage message, CancellationToken cancellation)
    {
        var posted = await PostAgainAsync(row, card, place, message, cancellation);
        // An edit whose answer was lost had gone through after all: the message found is the card's own.
        if (posted.Message != place.Message) await RemoveAsync(place, cancellation);
        return posted;
    }

    private Task<MessageId> EditAsync(CardPlace place, OutgoingMessage message, CancellationToken cancellation) => OpenedAsync(
        place.Home,
        async () =>
        {
            await delivery.EditAsync(place.Home, place.Message, message, cancellation);
            return place.Message;
        },
        cancellation);

    // A card may stand in a thread, which Discord archives when nobody has written for a while.
    private async Task<MessageId> OpenedAsync(ChannelId channel, Func<Task<MessageId>> send, CancellationToken cancellation)
    {
        try
        {
            return await send();
        }
        catch (DeliveryFailure failure) when (failure.Fault is DeliveryFault.ThreadArchived)
        {
            await delivery.UnarchiveAsync(channel, cancellation);
            return await send();
        }
    }

    private async Task<Sending> RemoveAsync(CardPlace place, CancellationToken cancellation)
    {
        try
        {
            await delivery.DeleteAsync(place.Home, place.Message, cancellation);
        }
        catch (DeliveryFailure failure) when (failure.Fault is DeliveryFault.MessageGone or DeliveryFault.ChannelGone)
        {
            // Somebody was faster: it is gone, which is what was wanted.
        }

        return new Sending.Removed();
    }
}
