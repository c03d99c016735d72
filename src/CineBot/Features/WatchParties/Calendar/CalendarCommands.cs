using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Calendar;

/// <summary>Hands a party to whoever wants it in their own calendar.</summary>
internal sealed class CalendarCommands(Database database, PartyCalendar calendar, Lazy<IPlainWords> words) : ICommandSet
{
    public void Describe(CommandMap map) => map.Press("party.calendar", Access.Member, Answer.Private, HandOverAsync);

    private Task<Reply> HandOverAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var party = PartyDesk.Find(unit, request);
            if (party.Time is null) throw new Refusal("party.choosing_still");
            var file = calendar.Of(unit, party, request).ToBytes();
            return Reply.Say(party.State is PartyState.Cancelled ? "party.calendar.cancelled" : "party.calendar.here")
                .Enclosing(new OutgoingFile(words.Value.Plain(new Text("party.calendar.file"), request.Language), file));
        },
        cancellation);
}
