using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Series;

/// <summary>Goes on with a series when one of its evenings is announced or moved.</summary>
internal sealed class SeriesFollower(Outbox outbox) : IPartyFollower
{
    public void Changed(WriteUnit unit, Party party, PartyAction action)
    {
        if (party.Slot is not { } slot || SeriesStore.Find(unit, party.Guild, slot.Series) is not { } series) return;
        if (action is PartyAction.Publish) Announced(unit, series, party, slot);
        if (action is PartyAction.Publish or PartyAction.Move) Watch(unit, series, party);
        if (action is PartyAction.HandOver) Passed(unit, series, party);
    }

    public void Answered(WriteUnit unit, Party party, SignUp signUp)
    {
    }

    /// <summary>A day before it is looked whether enough people come.</summary>
    public void Watch(WriteUnit unit, Series series, Party party)
    {
        if (series.Fewest is null || party is not { State: PartyState.Published, Time: { } time } || time.At - FewComing.Before <= unit.Now) return;
        outbox.Remind(unit, new(PartyCard.RefTo(party), FewComing.Name, time.At - FewComing.Before, time.At));
    }

    // Two who hold evenings in turn changed places: whoever passed this one on has the next.
    private static void Passed(WriteUnit unit, Series series, Party party)
    {
        var inTurn = SeriesHostStore.InTurn(unit, series);
        if (party.Host is not { } host || !inTurn.Contains(host)) return;
        SeriesHostStore.ToTheEnd(unit, series, host);
        if (HandOverStore.Asker(unit, party) is { } asker && asker != host && inTurn.Contains(asker)) SeriesHostStore.ToTheFront(unit, series, asker);
    }

    // Whoever held it comes last in turn from now on.
    private static void Announced(WriteUnit unit, Series series, Party party, PartySlot slot)
    {
        if (party.Host is { } host) SeriesHostStore.ToTheEnd(unit, series, host);
        var state = series.State is SeriesState.Draft ? SeriesState.Running : series.State;
        var known = series with { State = state, Party = party.Number, LastSlot = slot.Planned };
        SeriesStore.Save(unit, state is SeriesState.Running ? SeriesRounds.Plan(unit, known) : known with { NextAt = null });
    }
}
