namespace CineBot.Interactions.Outgoing;

/// <summary>Sends reminders in the words that are right when they go out.</summary>
internal sealed class ReminderSender(ReminderDesk desk, WordSender words)
{
    /// <exception cref="DeliveryFailure">Discord or the network says no, or the card stands nowhere any more.</exception>
    public async Task<Sending> SendAsync(OutboxRow row, Reminder reminder, CancellationToken cancellation)
    {
        if (await desk.DrawAsync(row, reminder, cancellation) is not { } said) return new Sending.Nothing();
        if (reminder.Member is { } member) return await words.TellAsync(row, member, said, cancellation);
        var sending = await words.RemarkAsync(row, reminder.About, said, cancellation);
        return sending is Sending.Nothing ? throw new DeliveryFailure(DeliveryFault.MessageGone) : sending;
    }
}
