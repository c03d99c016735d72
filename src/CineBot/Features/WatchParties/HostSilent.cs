using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>Says, ten minutes before, that the host did not answer and nobody stands beside them: whoever comes may take over.</summary>
internal sealed class HostSilent : IPartyTopic
{
    public const string Name = "host-silent";

    public string Topic => Name;

    public Reminding? Draw(IReadUnit unit, Party party, Reminder reminder) => party is { State: PartyState.Published, HostAskedAt: not null, HostThereAt: null, CoHost: null, Time: { } time }
        ? new(new("party.host_silent", PartyFacts.Name(party), new FromNow(time.At), new Text("party.button.take")))
        : null;

    public Missed? Missed(IReadUnit unit, Party party, Reminder reminder) => null;
}
