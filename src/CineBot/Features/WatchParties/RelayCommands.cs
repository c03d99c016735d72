using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>Handing a party over: asked by its host, accepted by a press, or taken up where nobody holds it any more.</summary>
internal sealed class RelayCommands(Database database, Relay relay) : ICommandSet
{
    private const int MostAsked = 25;

    public void Describe(CommandMap map)
    {
        map.Press("party.hand-over", Access.Member, Answer.Update, ChooseAsync);
        map.Press("party.ask-over", Access.Member.Within(Limits.Care), Answer.Update, Write((unit, request) => relay.Ask(unit, PartyDesk.FindHeld(unit, request), request.Member, Picked(request))));
        map.Press("party.there", Access.Member.Within(Limits.Care), Answer.Private, Write((unit, request) => relay.There(unit, PartyDesk.FindHeld(unit, request))));
        map.Press("party.decline", Access.Member.Within(Limits.Answers), Answer.Update, Write((unit, request) => relay.Decline(unit, PartyDesk.Find(unit, request), request.Member)));
        map.Press("party.take", Access.Member.Within(Limits.Answers), Answer.Private, Write((unit, request) => relay.Take(unit, PartyDesk.Find(unit, request), request.Member)));
    }

    private Func<Request, CancellationToken, Task<Reply>> Write(Func<WriteUnit, Request, Reply> press) =>
        (request, cancellation) => database.WriteAsync(request, unit => press(unit, request), cancellation);

    private Task<Reply> ChooseAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var party = PartyDesk.FindHeld(unit, request);
            PartyStates.After(party.State, PartyAction.HandOver);
            var free = Relay.Candidates(unit, party).Where(member => member != request.Member && Relay.IsFree(unit, request.Member, member, request.At)).Take(MostAsked).ToList();
            return free.Count == 0
                ? throw new Refusal("party.nobody_to_ask")
                : Reply.Show(new(new Line("party.hand_over_help"), new Line(new("party.hand_over_who", new Listing([.. free]))), new Picker("party.ask-over", "party.hand_over_prompt", PickerKind.People, PartyCard.Id(party))));
        },
        cancellation);

    private static MemberId Picked(Request request) =>
        request.Picked is [var picked, ..] && Snowflake.TryParse(picked, out var id) ? new(id) : throw new Refusal("common.outdated", new CommandName("help"));
}
