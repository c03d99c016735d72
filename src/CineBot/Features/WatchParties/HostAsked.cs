using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>Asks the host, half an hour before, whether they are there; they are told by the message, and answer by a press on the card.</summary>
internal sealed class HostAsked : IPartyTopic
{
    public const string Name = "host-asked";

    public string Topic => Name;

    public Reminding? Draw(IReadUnit unit, Party party, Reminder reminder) => party is { State: PartyState.Published, HostThereAt: null, Host: { } host, Time: { } time }
        ? new(new("party.host_asked", host, PartyFacts.Name(party), new Interactions.FromNow(time.At), new Interactions.Text("party.button.there"), time.At - Relay.SilentBefore)) { Telling = [host] }
        : null;

    public Missed? Missed(IReadUnit unit, Party party, Reminder reminder) => null;
}
