using CineBot.Features.Calls.Applications;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Calls.Reminders;

/// <summary>Where, when and whom to call have changed: those who come read it as it is when they are told, in private, and nobody else is told anything.</summary>
internal sealed class PracticalsTopic(MomentRound round) : ICallTopic, ICallFollower
{
    private const string Name = "practicals";

    public string Topic => Name;

    public void Changed(WriteUnit unit, Call call, CallAction action, CallChange change)
    {
        if (change.HasFlag(CallChange.Practicals)) round.TellComing(unit, call, Name, unit.Now + CallTimes.PracticalsSettle);
    }

    public void Freed(WriteUnit unit, Call call, long role)
    {
        // A seat says nothing of where and when.
    }

    public Reminding? Draw(IReadUnit unit, Call call, Reminder reminder) =>
        Coming(unit, call, reminder) is { } coming && CallStates.Allows(call.State, CallAction.Withdraw) ? new(Words(unit, call, coming)) { Buttons = [ApplicationButtons.Mine(call)] } : null;

    // Somebody who was not told may go to the wrong place: whoever waits for them there should know.
    public Missed? Missed(IReadUnit unit, Call call, Reminder reminder) =>
        call.Owner is { } owner && Coming(unit, call, reminder) is { } coming && !Apart.FromOwners(unit, call, coming.Member)
            ? new(owner, new("application.reminder.practicals_missed", ApplicationWords.Name(coming), CallFacts.Name(call)))
            : null;

    private static Application? Coming(IReadUnit unit, Call call, Reminder reminder) =>
        reminder.Member is { } member ? ApplicationStore.Of(unit, call.Guild, call.Number, member).FirstOrDefault(one => one.IsComing) : null;

    private static Text Words(IReadUnit unit, Call call, Application coming)
    {
        var lines = MineCard.PracticalLines(unit, call, coming);
        return lines.Count == 0
            ? new("application.reminder.practicals_gone", CallFacts.Name(call))
            : lines.Aggregate(new Text("application.reminder.practicals", CallFacts.Name(call)), (said, line) => new("application.lines", said, line));
    }
}
