using CineBot.Features.Calls.Applications;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Calls.Reminders;

/// <summary>The evening before: where, when, and whom to call, for those who come that day and for nobody else.</summary>
internal sealed class RecallTopic : ICallTopic
{
    public string Topic => CallMoment.Recall;

    public Reminding? Draw(IReadUnit unit, Call call, Reminder reminder) =>
        Coming(unit, call, reminder) is { } coming && DayOf(unit, call, reminder) is { } day
            ? new(Words(unit, call, coming, day)) { Buttons = [ApplicationButtons.Mine(call), ApplicationButtons.Hindered(coming)] }
            : null;

    // Somebody who was not reminded may not come: whoever waits for them on the set should know.
    public Missed? Missed(IReadUnit unit, Call call, Reminder reminder) =>
        call.Owner is { } owner && Coming(unit, call, reminder) is { } coming && !Apart.FromOwners(unit, call, coming.Member)
            ? new(owner, new("application.reminder.missed", ApplicationWords.Name(coming), CallFacts.Name(call)))
            : null;

    private static Application? Coming(IReadUnit unit, Call call, Reminder reminder) =>
        reminder.Member is { } member && CallReminders.PartOf(reminder) is { } day
            ? ApplicationStore.Of(unit, call.Guild, call.Number, member).FirstOrDefault(one => one.IsComing && one.ComesOn(day))
            : null;

    private static CallDay? DayOf(IReadUnit unit, Call call, Reminder reminder) =>
        CallDayStore.Of(unit, call.Guild, call.Number).FirstOrDefault(day => day.Day == CallReminders.PartOf(reminder));

    private static Text Words(IReadUnit unit, Call call, Application coming, CallDay day)
    {
        var first = new Text("application.reminder.tomorrow", CallFacts.Name(call), ApplicationWords.Role(unit, coming), ApplicationWords.Kept(day));
        var lines = MineCard.PracticalLines(unit, call, coming);
        return lines.Count == 0
            ? new("application.lines", first, new Text("application.practical.none"))
            : lines.Aggregate(first, (said, line) => new("application.lines", said, line));
    }
}
