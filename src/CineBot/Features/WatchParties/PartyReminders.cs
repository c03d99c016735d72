using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>Every reminder about parties, each worded by its own topic.</summary>
internal sealed class PartyReminders(IEnumerable<IPartyTopic> topics) : IReminderSource
{
    private readonly Dictionary<string, IPartyTopic> _topics = topics.ToDictionary(topic => topic.Topic, StringComparer.Ordinal);

    public string Kind => PartyCard.CardKind;

    public Reminding? Draw(IReadUnit unit, Reminder reminder) =>
        PartyStore.Find(unit, reminder.About.Guild, reminder.About.Number) is { } party && TopicOf(reminder) is { } topic ? topic.Draw(unit, party, reminder) : null;

    public Missed? Missed(IReadUnit unit, Reminder reminder) =>
        PartyStore.Find(unit, reminder.About.Guild, reminder.About.Number) is { } party && TopicOf(reminder) is { } topic ? topic.Missed(unit, party, reminder) : null;

    // A topic may come in parts, which follow it: « party-day:2 ».
    private IPartyTopic? TopicOf(Reminder reminder) => _topics.GetValueOrDefault(reminder.Topic.Split(':')[0]);
}
