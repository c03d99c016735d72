using CineBot.Features.Calls.Applications;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Reminders;

/// <summary>A week before: whoever comes says whether they still do.</summary>
internal sealed class ReconfirmTopic : ICallTopic
{
    public string Topic => CallMoment.Reconfirm;

    public Reminding? Draw(IReadUnit unit, Call call, Reminder reminder) =>
        reminder.Member is { } member && CallReminders.PartOf(reminder) is { } role
        && ApplicationStore.Find(unit, call.Guild, call.Number, role, member) is { State: ApplicationState.Confirmed, AskedAgainAt: not null } coming
        && call.FirstDay is { } first
            ? new(Words(unit, call, coming, first)) { Buttons = [ApplicationButtons.Still(coming), ApplicationButtons.Hindered(coming)] }
            : null;

    // They see it as not confirmed, and the owners too: nobody need be told besides.
    public Missed? Missed(IReadUnit unit, Call call, Reminder reminder) => null;

    private static Text Words(IReadUnit unit, Call call, Application coming, Instant first)
    {
        var still = new Text("application.reminder.still", CallFacts.Name(call), ApplicationWords.Role(unit, coming), new FromNow(first));
        return ApplicationWords.Days(unit, call, coming) is { } days ? new("application.reminder.days", still, days) : still;
    }
}
