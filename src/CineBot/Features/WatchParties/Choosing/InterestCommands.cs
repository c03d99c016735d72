using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Choosing;

/// <summary>Saying that one wants to hear of a party that is being chosen, and taking it back; a press sets, it never toggles.</summary>
internal sealed class InterestCommands(Database database, ChoosingDesk desk) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("choosing.interested", Access.Member, Answer.Private, (request, cancellation) => database.WriteAsync(request, unit => Set(unit, request, isInterested: true), cancellation));
        map.Press("choosing.uninterested", Access.Member, Answer.Update, (request, cancellation) => database.WriteAsync(request, unit => Set(unit, request, isInterested: false), cancellation));
    }

    private Reply Set(WriteUnit unit, Request request, bool isInterested)
    {
        var party = ChoosingRules.Find(unit, request, request.Number(0));
        if (isInterested && party.State is not PartyState.Choosing) party.After(PartyAction.Choose);
        var changed = isInterested ? InterestStore.Add(unit, party.Guild, party.Number, request.Member) : InterestStore.Remove(unit, party.Guild, party.Number, request.Member);
        if (changed) desk.Refresh(unit, party);
        var id = PartyCard.Id(party);
        return isInterested
            ? Reply.Say("choosing.now_interested").With(new Button("choosing.button.uninterested", "choosing.uninterested", id))
            : Reply.Say("choosing.not_interested").With(new Button("choosing.button.interested", "choosing.interested", id));
    }
}
