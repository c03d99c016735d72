using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Tests.Infrastructure;

/// <summary>Reminders about recommendations, which the bot itself does not have: what they say is what the test puts here.</summary>
internal sealed class ScratchReminders : IReminderSource
{
    public string Kind => "recommendation";

    public Func<Reminder, Reminding?> Says { get; set; } = reminder => new(new Text("recommendation.wished", reminder.Topic));

    public Func<Reminder, Missed?> WhoHears { get; set; } = _ => null;

    public Reminding? Draw(IReadUnit unit, Reminder reminder) => Says(reminder);

    public Missed? Missed(IReadUnit unit, Reminder reminder) => WhoHears(reminder);
}
