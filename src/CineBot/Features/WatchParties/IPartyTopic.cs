using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>One kind of reminder about a party, known by its topic.</summary>
internal interface IPartyTopic
{
    string Topic { get; }

    /// <summary>What it says of the party as it is now; null where there is nothing to remind of any more.</summary>
    Reminding? Draw(IReadUnit unit, Party party, Reminder reminder);

    /// <summary>Who hears that it went unsaid; null where nobody needs to know.</summary>
    Missed? Missed(IReadUnit unit, Party party, Reminder reminder);
}
