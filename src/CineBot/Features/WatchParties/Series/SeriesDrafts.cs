using CineBot.Dates;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.Series;

/// <summary>Regular evenings that nobody announced yet: read back with their rule, and changed as often as their host likes.</summary>
internal sealed class SeriesDrafts(Database database, PlaceReader places, ProposalPreview preview, GivenWords given)
{
    private const int Shown = 4;

    public GivenWords Given => given;

    /// <summary>The form as it opens: empty, or on a draft (« d: » and its number).</summary>
    public Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var (draft, series) = Find(unit, request);
            return SeriesForm.Build(draft, series, places.Shown(request.InGuild, draft?.Place), request.Language) with { Ids = request.Kind is RequestKind.Command ? [] : request.Ids };
        },
        cancellation);

    /// <exception cref="Refusal">No evening to come follows from the rule.</exception>
    public Task<Reply> KeepAsync(Request request, Recurrence recurrence, Proposal proposal, CancellationToken cancellation) =>
        database.WriteAsync(request, unit => Keep(unit, request, recurrence, proposal), cancellation);

    /// <summary>The evenings to come, as far as they fit a line.</summary>
    public static Text Evenings(IReadUnit unit, Series series)
    {
        var coming = series.Recurrence.After(Moment.Nearest(series.LastSlot, series.Recurrence.Zone).Instant - Duration.FromMinutes(1))
            .Where(one => !DaysOffStore.Has(unit, series.Guild, one.Planned.Date)).Take(Shown);
        return new("series.evenings", new Listing([.. coming.Select(one => (object)one.Moment.Instant)]));
    }

    private Reply Keep(WriteUnit unit, Request request, Recurrence recurrence, Proposal proposal)
    {
        var (known, before) = Find(unit, request);
        var series = before is null
            ? new Series(request.InGuild, unit.NextNumber(request.InGuild, "series"), SeriesState.Draft, recurrence, PartyStore.NextNumber(unit, request.InGuild), recurrence.Start)
            : before with { Recurrence = recurrence };
        var first = SeriesRounds.Next(unit, series, unit.Now) ?? throw new Refusal("series.never");
        series = series with { LastSlot = first.Planned };
        var draft = proposal.In(known ?? new(request.InGuild, series.Party, PartyState.Draft, recurrence.Zone, request.Channel, unit.Now) { Host = request.Member }) with
        {
            Time = new(first.Moment.Local, first.Moment.Instant),
            Zone = recurrence.Zone,
            Slot = new(series.Number, first.Planned),
        };
        if (before is null) SeriesStore.Add(unit, series);
        else SeriesStore.Save(unit, series);
        if (known is null) PartyStore.Add(unit, draft);
        else PartyStore.Save(unit, draft);
        if (known is not null) SeatStore.Set(unit, draft, draft.Seats);
        return preview.Show(unit, draft, null, request.Language);
    }

    // Null for both where the form stands on no draft.
    private static (Party? Draft, Series? Series) Find(IReadUnit unit, Request request)
    {
        if (request.Kind is RequestKind.Command || request.Ids is not [var id, ..] || !id.StartsWith("d:", StringComparison.Ordinal)) return (null, null);
        var draft = PartyDesk.FindHeld(unit, request with { Ids = [id[2..]] });
        PartyStates.After(draft.State, PartyAction.Publish);
        return draft.Slot is { } slot && SeriesStore.Find(unit, draft.Guild, slot.Series) is { State: SeriesState.Draft } series ? (draft, series) : throw new Refusal("common.outdated", new CommandName("help"));
    }
}
