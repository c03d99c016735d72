using CineBot.Dates;
using CineBot.Features.Films;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.Series;

/// <summary>Proposes parties that come again: the first evening is read back with its rule, and announced like any other.</summary>
internal sealed class SeriesProposal(Database database, ProposalReader reader, RepeatReader repeats, ProposalPreview preview) : IOtherProposal
{
    private const int Shown = 4;

    public Option Option => new("repeat", OptionKind.Text) { Max = ProposalReader.LongestDate, Search = repeats.OfferAsync };

    /// <exception cref="Refusal">Something is missing or not understood; the sentence says how to say it.</exception>
    public async Task<Reply> OpenAsync(Request request, CancellationToken cancellation)
    {
        var recurrence = await repeats.ReadAsync(request, request.Words("repeat") ?? throw new Refusal("series.not_again"), cancellation);
        if (request.Words("film") is not { } given) throw new Refusal("series.no_film");
        var film = await reader.Films.FindAsync(request, given, cancellation) ?? NamedFilm.Of(request.InGuild, given);
        var (place, seats) = (reader.Places.Read(request), ProposalReader.Number(request, "seats", Party.MostSeats));
        return await database.WriteAsync(request, unit => Draft(unit, request, recurrence, new(film, new WhenSaid.Which("series.not_again", []), place, seats, null)), cancellation);
    }

    private Reply Draft(WriteUnit unit, Request request, Recurrence recurrence, Proposal proposal)
    {
        var series = new Series(request.InGuild, unit.NextNumber(request.InGuild, "series"), SeriesState.Draft, recurrence, PartyStore.NextNumber(unit, request.InGuild), recurrence.Start);
        var first = SeriesRounds.Next(unit, series, unit.Now) ?? throw new Refusal("series.never");
        series = series with { LastSlot = first.Planned };
        var draft = proposal.In(new(request.InGuild, series.Party, PartyState.Draft, recurrence.Zone, request.Channel, unit.Now) { Host = request.Member }) with
        {
            Time = new(first.Moment.Local, first.Moment.Instant),
            Zone = recurrence.Zone,
            Slot = new(series.Number, first.Planned),
        };
        SeriesStore.Add(unit, series);
        PartyStore.Add(unit, draft);
        var shown = preview.Show(draft, null, request.Language);
        return shown with { Card = new([.. shown.Card!.Blocks, new Note(new("series.rule", SeriesWords.Whole(recurrence))), new Note(Evenings(unit, series))]) };
    }

    /// <summary>The evenings to come, as far as they fit a line.</summary>
    public static Text Evenings(IReadUnit unit, Series series)
    {
        var coming = series.Recurrence.After(Moment.Nearest(series.LastSlot, series.Recurrence.Zone).Instant - Duration.FromMinutes(1))
            .Where(one => !DaysOffStore.Has(unit, series.Guild, one.Planned.Date)).Take(Shown);
        return new("series.evenings", new Listing([.. coming.Select(one => (object)one.Moment.Instant)]));
    }
}
