using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Threads;

/// <summary>
/// Opens one thread under the card of a party, for its reminders and whatever people have to say. It opens with the first answer that is not a no:
/// a party that nobody answers needs none, and the list of threads stays one of evenings that take place.
/// </summary>
internal sealed class ThreadFollower(Outbox outbox, IServers servers, PartyNews news) : IPartyFollower
{
    private const Permissions Needed = Permissions.CreatePublicThreads | Permissions.SendMessagesInThreads;

    public void Changed(WriteUnit unit, Party party, PartyAction action)
    {
        if (action is not (PartyAction.Publish or PartyAction.Settle) || party is not { Host: { } host, Film: { } film, Time: { } time }) return;
        if (Home(unit, party) is not { } home || Missing(home) is Permissions.None) return;
        news.Tell(unit, party, host, new("party.no_thread", film.Title, home.Channel, PermissionNames.Of(Missing(home), home.Kind)), time.At);
    }

    public void Answered(WriteUnit unit, Party party, SignUp signUp)
    {
        if (signUp.Answer is PartyAnswer.No || party.State is not (PartyState.Published or PartyState.Started)) return;
        // While the server is not known, it is tried.
        if (servers.Find(party.Guild) is null || (Home(unit, party) is { } home && Missing(home) is Permissions.None))
            outbox.OpenThread(unit, PartyCard.RefTo(party), PartyFacts.Name(party));
    }

    // A post of a forum is a thread already, and in a thread none can be opened: neither is a text channel.
    private ChannelView? Home(WriteUnit unit, Party party)
    {
        var channel = CardBook.Find(unit, PartyCard.RefTo(party))?.Channel ?? party.Channel;
        return servers.Find(party.Guild)?.Channels.FirstOrDefault(known => known.Channel == channel && known.Kind is (PickerKind.TextChannels or PickerKind.AnnouncementChannels));
    }

    private static Permissions Missing(ChannelView home) =>
        home.BotPermissions.HasFlag(Permissions.Administrator) ? Permissions.None : Needed & ~home.BotPermissions;
}
