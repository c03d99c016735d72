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

    /// <summary>Tells whom it concerns that the reminder went unsaid, once a day in the same words.</summary>
    public void Missed(WriteUnit unit, Reminder reminder)
    {
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
