using CineBot.Storage;
using NodaTime;

namespace CineBot.Interactions.Outgoing;

/// <summary>
/// Everything the bot says unprompted. Each call writes a row in the unit of the change that causes it, so that the change and what is said of it
/// are kept or lost together; <see cref="OutboxWorker"/> sends it at least once, and at most twice where Discord forgot the first time.
/// </summary>
internal sealed class Outbox(Bell bell)
{
    /// <summary>A card is of use for a day; after that, its keeper is told that it could not be posted.</summary>
    public static readonly Duration CardHorizon = Duration.FromHours(24);

    /// <summary>A card is not edited more often than this, however many people press.</summary>
    public static readonly Duration BetweenEdits = Duration.FromSeconds(2);

    /// <summary>Posts the card in a channel, or as a post where the channel is a forum; its keeper is told privately when that fails for good.</summary>
    public void Post(WriteUnit unit, CardRef card, ChannelId channel)
    {
        OutboxStore.Add(unit, new(card.Guild, OutboxAction.Post, unit.Now, unit.Now + CardHorizon) { Card = card, Channel = channel });
        unit.AfterCommit(bell.Ring);
    }

    /// <summary>
    /// Shows the card as it is now: where it stands, or in this channel where it stands nowhere and is not about to; true for the latter.
    /// It goes to this channel too where its own turns out to have been deleted while nobody listened.
    /// </summary>
    public bool Show(WriteUnit unit, CardRef card, ChannelId channel)
    {
        if (CardBook.Find(unit, card) is not null)
        {
            Refresh(unit, card, channel);
            return false;
        }

        if (OutboxStore.IsPosting(unit, card)) return false;
        Post(unit, card, channel);
        return true;
    }

    /// <summary>Draws the card anew where it stands; several calls before the next edit make one. Removes the message where there is nothing to show any more.</summary>
    public void Refresh(WriteUnit unit, CardRef card) => Refresh(unit, card, null);

    /// <summary>Draws every card of a server anew, the latest first and a second apart, so that what else is to be said need not wait.</summary>
    public void RefreshAll(WriteUnit unit, GuildId guild)
    {
        var due = unit.Now;
        foreach (var card in CardBook.All(unit, guild))
        {
            OutboxStore.Add(unit, new(guild, OutboxAction.Refresh, due, due + CardHorizon) { Card = card, Urgency = Urgency.Anytime });
            due += Duration.FromSeconds(1);
        }

        unit.AfterCommit(bell.Ring);
    }

    /// <summary>Opens a thread under the card, where it has none yet and none is about to be opened.</summary>
    public void OpenThread(WriteUnit unit, CardRef card, Text name)
    {
        if (CardBook.Find(unit, card) is { Thread: not null } || OutboxStore.IsOpeningThread(unit, card)) return;
        OutboxStore.Add(unit, new(card.Guild, OutboxAction.Thread, unit.Now, unit.Now + CardHorizon) { Card = card, Text = name });
        unit.AfterCommit(bell.Ring);
    }

    /// <summary>Says something in public where the card stands, in its thread if it has one.</summary>
    public void Remark(WriteUnit unit, CardRef card, Text text, Instant dueAt, Instant usefulUntil)
    {
        OutboxStore.Add(unit, new(card.Guild, OutboxAction.Remark, dueAt, usefulUntil) { Card = card, Text = text });
        unit.AfterCommit(bell.Ring);
    }

    /// <summary>
    /// Tells one person something in private: by private message only where they chose that (<paramref name="byMessage"/>), else it waits for them
    /// and is announced at their next request. What cannot be delivered waits too; it never falls back to a public place.
    /// Its <paramref name="buttons"/> are pressed as if in the server that it is about, wherever the person reads it.
    /// </summary>
    public void Tell(WriteUnit unit, GuildId guild, MemberId member, Text text, Instant dueAt, Instant usefulUntil, bool byMessage, params Button[] buttons)
    {
        OutboxStore.Add(unit, new(guild, OutboxAction.Notice, dueAt, usefulUntil) { Member = member, Text = text, ByMessage = byMessage, Buttons = buttons });
        unit.AfterCommit(bell.Ring);
    }

    /// <summary>
    /// Reminds of something at its hour: in public under the card, or one person in private as with <see cref="Tell"/>. The <see cref="IReminderSource"/>
    /// of the card's kind finds the words when it is sent. One that is to come about the same card, topic and person is replaced, so that moving the hour
    /// is saying it again. It goes out at <see cref="Reminder.DueAt"/> or as soon after it as Discord allows, what ceases first to be of use before the rest;
    /// more than five minutes late it says so; after <see cref="Reminder.UsefulUntil"/>, or where it cannot be said at all, <see cref="IReminderSource.Missed"/>
    /// names who hears of that.
    /// </summary>
    public void Remind(WriteUnit unit, Reminder reminder)
    {
        OutboxStore.Forget(unit, reminder.About, reminder.Topic, reminder.Member);
        OutboxStore.Add(unit, new(reminder.About.Guild, reminder.Member is null ? OutboxAction.Remark : OutboxAction.Notice, reminder.DueAt, reminder.UsefulUntil)
        {
            Card = reminder.About,
            Topic = reminder.Topic,
            Member = reminder.Member,
            ByMessage = reminder.ByMessage,
            Urgency = Urgency.Timely,
        });
        unit.AfterCommit(bell.Ring);
    }

    /// <summary>Takes back every reminder that is still to come about a card.</summary>
    public static void Forget(WriteUnit unit, CardRef about) => OutboxStore.Forget(unit, about);

    /// <summary>Takes back one that is still to come: the public one, or one person's.</summary>
    public static void Forget(WriteUnit unit, CardRef about, string topic, MemberId? member) => OutboxStore.Forget(unit, about, topic, member);

    /// <summary>Takes back what was to be told to anybody in a server, or waits for them, and leads on by one of these codes: what it is about is forgotten.</summary>
    public static void Forget(WriteUnit unit, GuildId guild, IEnumerable<string> codes)
    {
        var set = codes.ToHashSet(StringComparer.Ordinal);
        if (set.Count == 0) return;
        OutboxStore.Forget(unit, guild, set);
        MessageStore.Forget(unit, guild, set);
    }

    private void Refresh(WriteUnit unit, CardRef card, ChannelId? instead)
    {
        var due = CardBook.Find(unit, card) is { } place && place.EditedAt <= unit.Now ? Instant.Max(unit.Now, place.EditedAt + BetweenEdits) : unit.Now;
        OutboxStore.Add(unit, new(card.Guild, OutboxAction.Refresh, due, due + CardHorizon) { Card = card, Channel = instead });
        unit.AfterCommit(bell.Ring);
    }
}
