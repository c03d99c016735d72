using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Calls.Reminders;

/// <summary>One kind of reminder about a call, known by its topic; what follows a colon in a reminder's topic is the topic's own.</summary>
internal interface ICallTopic
{
    string Topic { get; }

    /// <summary>What it says of the call as it is now; null where there is nothing to remind of any more.</summary>
    Reminding? Draw(IReadUnit unit, Call call, Reminder reminder);

    /// <summary>Who hears that it went unsaid; null where nobody needs to know.</summary>
    Missed? Missed(IReadUnit unit, Call call, Reminder reminder);
}
