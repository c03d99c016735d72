using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Choosing;

/// <summary>Who may decide over a party whose film or date is being chosen.</summary>
internal static class ChoosingRules
{
    /// <summary>The party, held by whoever asks, and still to be announced.</summary>
    /// <exception cref="Refusal">There is none, somebody else holds it, or it is past choosing; the sentence says which.</exception>
    public static Party Held(IReadUnit unit, Request request, long number)
    {
        var party = Find(unit, request, number);
        if (!party.IsHeldBy(request.Member)) throw NotHeld(party);
        if (party.State is not (PartyState.Draft or PartyState.Choosing)) PartyStates.After(party.State, PartyAction.Choose);
        return party;
    }

    /// <exception cref="Refusal">There is none: it was swept, or never was in this server.</exception>
    public static Party Find(IReadUnit unit, Request request, long number) =>
        PartyStore.Find(unit, request.InGuild, number) ?? throw new Refusal("choosing.gone", new CommandName("watch-party"));

    private static Refusal NotHeld(Party party) => party.Host is { } host
        ? new("choosing.not_yours", host)
        : new(new Text("choosing.nobodys"), new Button("party.button.take", "party.take", PartyCard.Id(party)));
}
