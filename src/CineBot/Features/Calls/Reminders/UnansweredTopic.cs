using CineBot.Features.Calls.Applications;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Calls.Reminders;

/// <summary>Applications that wait for an answer since five days: their owners are told how many, and that in five days more the people are free.</summary>
internal sealed class UnansweredTopic(CommunityClock clock) : ICallTopic
{
    public const string Name = "unanswered";

    public string Topic => Name;

    public Reminding? Draw(IReadUnit unit, Call call, Reminder reminder)
    {
        var count = ApplicantList.Visible(unit, call).LongCount(one => one.IsUnanswered && one.SubmittedAt <= clock.Now - Silence.Nudged);
        return count == 0 ? null : new(new("application.reminder.unanswered", count, CallFacts.Name(call)))
        {
            Buttons = [new("application.button.applicants", "call.applicants", ApplicationButtons.Id(call.Number))],
        };
    }

    // Nothing is lost: the list says the same.
    public Missed? Missed(IReadUnit unit, Call call, Reminder reminder) => null;
}
