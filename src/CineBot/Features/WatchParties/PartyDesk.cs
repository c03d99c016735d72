using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>Finds the party that a request is about, and keeps what becomes of it, together with its card and all that follows it.</summary>
internal sealed class PartyDesk(Outbox outbox, IEnumerable<IPartyFollower> followers)
{
    /// <summary>The party whose number the button or form carries first.</summary>
    /// <exception cref="Refusal">The server has none, or it is somebody else's draft: nobody learns which.</exception>
    public static Party Find(IReadUnit unit, Request request) =>
        PartyStore.Find(unit, request.InGuild, request.Number(0)) is { } party && (party.State is not PartyState.Draft || party.IsHeldBy(request.Member))
            ? party
            : throw new Refusal("party.gone", new CommandName("watch-party"));

    /// <exception cref="Refusal">It is not theirs; they are told whose it is.</exception>
    public static Party FindHeld(IReadUnit unit, Request request)
    {
        var party = Find(unit, request);
        if (party.IsHeldBy(request.Member)) return party;
        throw party.Host is { } host ? new Refusal("party.not_yours", host) : new Refusal("party.nobodys", new Text("party.button.take"));
    }

    /// <summary>Keeps the party as it is after an action; what only its host sees is followed by nobody.</summary>
    public void Save(WriteUnit unit, Party party, PartyAction action)
    {
        PartyStore.Save(unit, party);
        if (party.State is PartyState.Draft) return;
        outbox.Refresh(unit, PartyCard.RefTo(party));
        foreach (var follower in followers) follower.Changed(unit, party, action);
    }

    /// <summary>Keeps an answer, and draws the card with it.</summary>
    public void Save(WriteUnit unit, Party party, SignUp signUp)
    {
        SignUpStore.Set(unit, signUp);
        outbox.Refresh(unit, PartyCard.RefTo(party));
        foreach (var follower in followers) follower.Answered(unit, party, signUp);
    }
}
