using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Series;

/// <summary>Finds the series that a request is about, and who may change it: whoever holds its last evening, who holds evenings in turn, and moderators.</summary>
internal static class SeriesDesk
{
    /// <exception cref="Refusal">The server has none of that number.</exception>
    public static Series Find(IReadUnit unit, Request request) => SeriesStore.Find(unit, request.InGuild, request.Number(0)) ?? throw new Refusal("party.gone", new CommandName("watch-party"));

    /// <exception cref="Refusal">It is not theirs to change, or it has stopped.</exception>
    public static Series FindHeld(IReadUnit unit, Request request)
    {
        var series = Find(unit, request);
        if (!Holds(unit, request, series)) throw new Refusal("series.not_yours");
        return series.State is SeriesState.Stopped ? throw new Refusal("series.stopped_already") : series;
    }

    public static bool Holds(IReadUnit unit, Request request, Series series) =>
        PartyStore.Find(unit, series.Guild, series.Party)?.IsHeldBy(request.Member) == true || SeriesHostStore.InTurn(unit, series).Contains(request.Member) || IsModerator(unit, request);

    public static bool IsModerator(IReadUnit unit, Request request) => Capabilities.May(unit, request, Capability.Parties);
}
