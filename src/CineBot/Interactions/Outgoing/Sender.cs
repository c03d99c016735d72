using CineBot.Interactions.Outgoing.Threads;

namespace CineBot.Interactions.Outgoing;

/// <summary>What came of sending one row; written down in one unit.</summary>
internal abstract record Sending
{
    /// <summary>A message stands in a channel, with its thread where it has one.</summary>
    internal sealed record Posted(ChannelId Channel, MessageId Message, ChannelId? Thread) : Sending
    {
        /// <summary>The channel is a forum, and the message the first one in the thread.</summary>
        public bool IsPost { get; init; }

        /// <summary>How its post stands, as a <see cref="PostStanding"/> says it.</summary>
        public string Standing { get; init; } = "";
    }

    /// <summary>The card's message was drawn anew.</summary>
    internal sealed record Edited(string Standing) : Sending;

    /// <summary>The card's message is gone: removed by us, or by somebody for the second time.</summary>
    internal sealed record Removed : Sending;

    /// <summary>A thread was opened under the card.</summary>
    internal sealed record Threaded(ChannelId Thread) : Sending;

    /// <summary>A message without a card was sent.</summary>
    internal sealed record Said(MessageId Message, ChannelId Channel) : Sending;

    /// <summary>It waits for the person.</summary>
    internal sealed record Kept(Text Text) : Sending
    {
        public IReadOnlyList<Button> Buttons { get; init; } = [];
    }

    /// <summary>There was nothing left to do.</summary>
    internal sealed record Nothing : Sending;
}

/// <summary>Sends one row of the outbox, whatever its kind.</summary>
internal sealed class Sender(CardSender cards, WordSender words, ReminderSender reminders, PrivateThreadSender threads)
{
    /// <exception cref="DeliveryFailure">Discord or the network says no.</exception>
    public Task<Sending> SendAsync(OutboxRow row, CancellationToken cancellation) => row.Entry switch
    {
        { Action: OutboxAction.Thread or OutboxAction.Remark, Topic: null, Card: { } card } when threads.Keeps(card) => threads.SendAsync(row, card, cancellation),
        { Action: OutboxAction.Post, Card: { } card, Channel: { } channel } => cards.PostAsync(row, card, channel, cancellation),
        { Action: OutboxAction.Refresh, Card: { } card } => cards.RefreshAsync(row, card, cancellation),
        { Action: OutboxAction.Thread, Card: { } card, Text: { } name } => words.OpenThreadAsync(card, name, cancellation),
        { Reminder: { } reminder } => reminders.SendAsync(row, reminder, cancellation),
        { Action: OutboxAction.Remark, Card: { } card, Text: { } text } => words.RemarkAsync(row, card, new(text), cancellation),
        { Action: OutboxAction.Notice, Member: { } member, Text: { } text } => words.TellAsync(row, member, new(text) { Buttons = row.Entry.Buttons }, cancellation),
        _ => throw new DeliveryFailure(DeliveryFault.Refused),
    };

    /// <summary>The card that an earlier attempt posted, although its outcome was never written down; null where there is none, and for what is no card.</summary>
    /// <exception cref="DeliveryFailure">Discord or the network says no.</exception>
    public async Task<Sending?> FindAsync(OutboxRow row, CancellationToken cancellation) => row is { Attempts: > 1, Entry: { Action: OutboxAction.Post, Card: { } card, Channel: { } channel } }
        ? await cards.FindAsync(row, card, channel, cancellation)
        : null;
}
