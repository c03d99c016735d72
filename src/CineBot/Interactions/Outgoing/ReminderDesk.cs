using CineBot.Storage;

namespace CineBot.Interactions.Outgoing;

/// <summary>Asks the features what their reminders say now, and who hears of those that went unsaid.</summary>
internal sealed class ReminderDesk(Database database, IEnumerable<IReminderSource> sources)
{
    private readonly Dictionary<string, IReminderSource> _sources = sources.ToDictionary(source => source.Kind, StringComparer.Ordinal);

    /// <summary>Null where there is nothing to say any more, or where it was taken back after the worker had taken it up.</summary>
    public Task<Reminding?> DrawAsync(OutboxRow row, Reminder reminder, CancellationToken cancellation) => database.ReadAsync(
        unit => OutboxStore.Exists(unit, row) && _sources.TryGetValue(reminder.About.Kind, out var source) ? source.Draw(unit, reminder) : null,
        cancellation);

    /// <summary>What follows the reminder; null where it is of no interest that it reached its person.</summary>
    public Followed? FollowedBy(Reminder? reminder) =>
        reminder is not null && _sources.TryGetValue(reminder.About.Kind, out var source) && source.IsFollowed ? new(reminder.About, reminder.Topic) : null;

    public void Told(WriteUnit unit, Followed what, Telling how)
    {
        if (_sources.TryGetValue(what.About.Kind, out var source)) source.Told(unit, what, how);
    }

    /// <summary>Keeps what could not be sent for its person, to be followed further.</summary>
    public void Keep(WriteUnit unit, GuildId guild, MemberId member, Reminding said, Followed? followed)
    {
        MessageStore.Keep(unit, guild, member, said.Text, said.Buttons, followed);
        if (followed is not null) Told(unit, followed, Telling.Waiting);
    }

    /// <summary>Tells whom it concerns that the reminder went unsaid, once a day in the same words; one that is followed waits for its person.</summary>
    public void Missed(WriteUnit unit, Reminder reminder)
    {
        if (FollowedBy(reminder) is { } followed && reminder.Member is { } person)
        {
            if (_sources[reminder.About.Kind].Draw(unit, reminder) is { } said) Keep(unit, reminder.About.Guild, person, said, followed);
            return;
        }

        if (!_sources.TryGetValue(reminder.About.Kind, out var source) || source.Missed(unit, reminder) is not { } missed) return;
        OutboxStore.AddOnce(unit, new(reminder.About.Guild, OutboxAction.Notice, unit.Now, unit.Now + Outbox.CardHorizon)
        {
            Member = missed.Member,
            Text = missed.Text,
            ByMessage = missed.ByMessage,
            Buttons = missed.Buttons,
        });
    }
}
