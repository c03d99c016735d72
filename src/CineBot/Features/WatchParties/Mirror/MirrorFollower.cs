using CineBot.Features.Settings;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Mirror;

/// <summary>Lets Discord's own list of events follow a party, in servers whose moderators want that, and where its host does.</summary>
internal sealed class MirrorFollower : IPartyFollower
{
    public void Changed(WriteUnit unit, Party party, PartyAction action)
    {
        if (party is { State: PartyState.Published, Time: not null } && SettingsStore.ListsEvents(unit, party.Guild) && MirrorStore.Find(unit, party.Guild, party.Number) is null)
            MirrorStore.Want(unit, party, isWanted: true);
        else
            MirrorStore.Follow(unit, party);
    }

    public void Answered(WriteUnit unit, Party party, SignUp signUp)
    {
        // Who comes is said on the card alone.
    }
}
