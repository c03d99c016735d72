using CineBot.Dates;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Series;

/// <summary>Changes all that is to come of a series, or who holds the next evening.</summary>
internal sealed class SeriesChanging(Relay relay, Changing parties)
{
    /// <summary>From now on by another rule; the evening that is announced and still to come moves along, and those who answered are asked again.</summary>
    public Reply Change(WriteUnit unit, Request request, Recurrence recurrence)
    {
        var before = SeriesDesk.FindHeld(unit, request);
        var series = before with { Recurrence = recurrence, Sequence = before.Sequence + 1 };
        var next = SeriesRounds.Next(unit, series, unit.Now) ?? throw new Refusal("series.never");
        var announced = PartyStore.Find(unit, series.Guild, series.Party);
        if (announced is { State: PartyState.Published, Time: { } time } && time.At > unit.Now)
        {
            series = series with { LastSlot = next.Planned };
            var to = next.Moment.Instant.InZone(recurrence.Zone);
            if (to.ToInstant() != time.At || announced.Zone != recurrence.Zone) parties.Move(unit, announced with { Slot = announced.Slot! with { Planned = next.Planned } }, to);
        }

        SeriesStore.Save(unit, series.State is SeriesState.Running ? SeriesRounds.Plan(unit, series) : series);
        return SeriesPanel.Show(unit, request, series, "series.changed");
    }

    /// <summary>The host of the evening announced asks whoever is next in turn to change places; nothing changes until they accept.</summary>
    /// <exception cref="Refusal">It is not theirs, or nobody else takes turns.</exception>
    public Reply Pass(WriteUnit unit, Request request)
    {
        var series = SeriesDesk.Find(unit, request);
        var evening = PartyStore.Find(unit, series.Guild, series.Party);
        if (evening is not { State: PartyState.Published } || evening.Host != request.Member) throw new Refusal("series.not_your_turn");
        var free = SeriesHostStore.InTurn(unit, series).Where(member => member != request.Member && Relay.IsFree(unit, request.Member, member, unit.Now)).Cast<MemberId?>();
        var next = free.FirstOrDefault() ?? throw new Refusal("series.nobody_else");
        relay.Propose(unit, evening, request.Member, next, new("series.swap_asked", request.Member, SeriesWords.Name(evening), evening.Time!.At, new Text("party.button.take")));
        return SeriesPanel.Show(unit, request, series, new("series.pass_asked", next));
    }
}
