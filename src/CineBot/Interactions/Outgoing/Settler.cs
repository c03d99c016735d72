using CineBot.Interactions.Outgoing.Threads;
using CineBot.Storage;

namespace CineBot.Interactions.Outgoing;

/// <summary>Writes down what came of a sending: in one unit the row, the place of its card, and who is to be told that it failed.</summary>
internal sealed class Settler(IEnumerable<ICardSource> sources, ReminderDesk reminders, PrivateThreadDesk threads)
{
    private readonly Dictionary<string, ICardSource> _sources = sources.ToDictionary(source => source.Kind, StringComparer.Ordinal);

    public void Sent(WriteUnit unit, OutboxRow row, Sending sending)
    {
        // Nothing is left of a row whose person erased everything while it was on its way.
        if (OutboxStore.Sent(unit, row, sending switch { Sending.Posted posted => posted.Message, Sending.Said said => said.Message, _ => null }) == 0) return;
        switch (sending, row.Entry)
        {
            case (Sending.Posted posted, { Card: { } card }):
                CardBook.Place(unit, card, posted);
                CardBook.Works(unit, card.Guild, posted.Channel);
                break;
            case (Sending.Edited edited, { Card: { } card }):
                CardBook.Edited(unit, card, edited.Standing);
                break;
            case (Sending.Removed, { Card: { } card }):
                CardBook.Detach(unit, card);
                break;
            case (Sending.Threaded threaded, { Card: { } card }):
                CardBook.Thread(unit, card, threaded.Thread);
                break;
            case (Sending.Said said, { Member: { } told }):
                PrivateChannelStore.Keep(unit, told, said.Channel);
                if (reminders.FollowedBy(row.Entry.Reminder) is { } followed) reminders.Told(unit, followed, Telling.ByMessage);
                break;
            case (Sending.Kept kept, { Member: { } member }):
                reminders.Keep(unit, row.Entry.Guild, member, new(kept.Text) { Buttons = kept.Buttons }, reminders.FollowedBy(row.Entry.Reminder));
                break;
            default:
                break;
        }
    }

    /// <summary>Puts it off where waiting helps; else gives up and tells whoever keeps the card.</summary>
    public void Failed(WriteUnit unit, OutboxRow row, DeliveryFailure failure)
    {
        if (RetryPolicy.NextTry(row, failure, unit.Now) is { } next)
        {
            OutboxStore.Postpone(unit, row, next, failure.Fault);
            return;
        }

        var late = failure.Fault is DeliveryFault.Unavailable or DeliveryFault.Ambiguous or DeliveryFault.EditedTooOften;
        OutboxStore.GiveUp(unit, row, late ? "expired" : "undeliverable", failure.Fault);
        NoteChannel(unit, row, failure.Fault);
        Unsaid(unit, row, failure.Fault, late ? "late" : Reason(failure.Fault));
    }

    /// <summary>Its time has passed before it could be sent.</summary>
    public void Expired(WriteUnit unit, OutboxRow row)
    {
        OutboxStore.GiveUp(unit, row, "expired", null);
        Unsaid(unit, row, DeliveryFault.Unavailable, "late");
    }

    private void Unsaid(WriteUnit unit, OutboxRow row, DeliveryFault fault, string reason)
    {
        if (row.Entry.Card is { } card && row.Entry.Member is null && threads.Keeps(card)) threads.Failed(unit, row, fault);
        else if (row.Entry.Reminder is { } reminder) reminders.Missed(unit, reminder);
        else if (row.Entry is { Action: OutboxAction.Notice, Member: { } member, Text: { } text }) MessageStore.Keep(unit, row.Entry.Guild, member, text, row.Entry.Buttons);
        else if (row.Entry.Action is OutboxAction.Thread) TellKeeper(unit, row, (source, card) => new("outbox.no_thread", source.Name(unit, card)));
        else if (row.Entry.Action is not OutboxAction.Refresh) TellKeeper(unit, row, (source, card) => source.Unposted(unit, card, reason));
    }

    private static void NoteChannel(WriteUnit unit, OutboxRow row, DeliveryFault fault)
    {
        // A refresh names where else its card may go: what failed is where the card stands.
        var channel = row.Entry is { Action: OutboxAction.Post, Channel: { } posted } ? posted : row.Entry.Card is { } card ? CardBook.Find(unit, card)?.Channel : null;
        if (channel is null || fault is not (DeliveryFault.ChannelGone or DeliveryFault.Forbidden or DeliveryFault.Blocked or DeliveryFault.TagMissing)) return;
        // Without the right to open threads its cards stand all the same.
        if (row.Entry.Action is OutboxAction.Thread && fault is DeliveryFault.Forbidden) return;
        CardBook.Broken(unit, row.Entry.Guild, channel.Value, fault);
        if (fault is DeliveryFault.ChannelGone && row.Entry.Card is { } lost) CardBook.Detach(unit, lost);
    }

    private void TellKeeper(WriteUnit unit, OutboxRow row, Func<ICardSource, CardRef, Text> say)
    {
        if (row.Entry.Card is not { } card || !_sources.TryGetValue(card.Kind, out var source)) return;
        var said = say(source, card);
        if (source.Keeper(unit, card) is { } keeper) MessageStore.Keep(unit, card.Guild, keeper, said);
    }

    private static string Reason(DeliveryFault fault) => fault switch
    {
        DeliveryFault.ChannelGone => "channel_gone",
        DeliveryFault.Forbidden => "forbidden",
        DeliveryFault.Blocked => "blocked",
        DeliveryFault.TagMissing => "tag_missing",
        _ => "refused",
    };
}
