using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Calls.Reminders;

/// <summary>Every reminder about calls, each worded by its own topic.</summary>
internal sealed class CallReminders(IEnumerable<ICallTopic> topics) : IReminderSource
{
    private readonly Dictionary<string, ICallTopic> _topics = topics.ToDictionary(topic => topic.Topic, StringComparer.Ordinal);

    public string Kind => CallCard.CardKind;

    public Reminding? Draw(IReadUnit unit, Reminder reminder) =>
        CallStore.Find(unit, reminder.About.Guild, reminder.About.Number) is { } call && TopicOf(reminder) is { } topic ? topic.Draw(unit, call, reminder) : null;

    public Missed? Missed(IReadUnit unit, Reminder reminder) =>
        CallStore.Find(unit, reminder.About.Guild, reminder.About.Number) is { } call && TopicOf(reminder) is { } topic ? topic.Missed(unit, call, reminder) : null;

    /// <summary>What follows the colon of a reminder's topic: a role, a day; null where it is no number.</summary>
    public static long? PartOf(Reminder reminder) => reminder.Topic.Split(':') is [_, var part] && Snowflake.TryParse(part, out var number) ? number : null;

    private ICallTopic? TopicOf(Reminder reminder) => _topics.GetValueOrDefault(reminder.Topic.Split(':')[0]);
}
