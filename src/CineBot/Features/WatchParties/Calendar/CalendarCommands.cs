using System.Globalization;
using CineBot.Features.WatchParties.Series;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Calendar;

/// <summary>Hands a party, or all dates of a series, to whoever wants them in their own calendar.</summary>
internal sealed class CalendarCommands(Database database, PartyCalendar calendar, Lazy<IPlainWords> words) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("party.calendar", Access.Member, Answer.Private, HandOverAsync);
        map.Press("series.calendar", Access.Member, Answer.Private, HandAllAsync);
    }

    private Task<Reply> HandOverAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var party = PartyDesk.Find(unit, request);
            if (party.Time is null) throw new Refusal("party.choosing_still");
            var reply = Reply.Say(party.State is PartyState.Cancelled ? "party.calendar.cancelled" : "party.calendar.here")
                .Enclosing(new OutgoingFile(words.Value.Plain(new Text("party.calendar.file"), request.Language), calendar.Of(unit, party, request).ToBytes()));
            return party.Slot is { } slot && SeriesStore.Find(unit, party.Guild, slot.Series) is { State: not SeriesState.Draft }
                ? reply.With(new Button("series.button.calendar", "series.calendar", slot.Series.ToString(CultureInfo.InvariantCulture)))
                : reply;
        },
        cancellation);

    private Task<Reply> HandAllAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var series = SeriesDesk.Find(unit, request);
            var file = series.State is SeriesState.Draft ? null : calendar.Of(unit, series, request);
            return Reply.Say(series.State is SeriesState.Stopped ? "series.calendar.stopped" : "series.calendar.here")
                .Enclosing(new OutgoingFile(words.Value.Plain(new Text("series.calendar.file"), request.Language), (file ?? throw new Refusal("party.gone", new CommandName("watch-party"))).ToBytes()));
        },
        cancellation);
}
