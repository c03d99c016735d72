using System.Collections.Concurrent;

namespace CineBot.Features.Places;

/// <summary>Every place that the program knows, read at the first question and kept in a few megabytes.</summary>
internal sealed class PlaceBook
{
    private const int MostCandidates = 20;
    private readonly Lazy<PlaceTable> _table = new(PlaceTable.Read);
    private readonly Lazy<PlaceSearch> _search;
    private readonly Lazy<NearbyPlaces> _nearby;
    private readonly ConcurrentDictionary<(string Country, int Take), IReadOnlyList<Place>> _biggest = new();

    public PlaceBook()
    {
        _search = new(() => new(_table.Value));
        _nearby = new(() => NearbyPlaces.Of(_table.Value));
    }

    /// <summary>Null where no place has this code.</summary>
    public Place? Find(PlaceCode code) => _table.Value.Find(code) is { } row ? _table.Value[row] : null;

    /// <summary>
    /// What to offer while somebody types a name, a part of it or a postal code; the biggest towns of the country before they type.
    /// The country's own places come first, then whole names, beginnings of names and of their words, bigger places before smaller ones.
    /// </summary>
    public IReadOnlyList<Place> Search(string typed, string country, int take)
    {
        if (typed.Trim().Length == 0) return _biggest.GetOrAdd((country, take), Biggest);
        var best = new BestRows(take);
        foreach (var match in _search.Value.Find(PlaceQuery.Of(typed))) best.Offer(match.Row, Weight(match, country));
        return Take(best);
    }

    /// <summary>What a text means that was typed without choosing: never a guess, several places where several could be meant.</summary>
    public PlaceReading Read(string text, string country)
    {
        if (PlaceCode.TryParse(text, out var code) && Find(code) is { } chosen) return PlaceReading.Of(text, chosen);
        var found = _search.Value.Find(PlaceQuery.Of(text)).ToList();
        if (AddressLook.Is(text) && !found.Exists(match => match.IsStart)) return new(text, [], PlaceObstacle.Address);
        if (found.Count == 0) return new(text, [], PlaceObstacle.Unknown);
        if ((Labelled(found, text) ?? Plain(found, country)) is { } row) return PlaceReading.Of(text, _table.Value[row]);
        var best = new BestRows(MostCandidates);
        foreach (var match in found) best.Offer(match.Row, Weight(match with { IsWhole = false, IsStart = match is { IsStart: true, EndsWord: true } }, country));
        return new(text, Take(best), PlaceObstacle.Several);
    }

    /// <summary>The places at most so far away, the nearest first, beginning with the place itself.</summary>
    public IReadOnlyList<(Place Place, double Kilometres)> Near(Place place, double kilometres) =>
        [.. _nearby.Value.Around(place.Point, kilometres).OrderBy(near => near.Kilometres).Select(near => (_table.Value[near.Row], near.Kilometres))];

    /// <summary>Cheaper than finding both places; null where either code is unknown.</summary>
    public double? Kilometres(PlaceCode one, PlaceCode other) =>
        _table.Value.Find(one) is { } here && _table.Value.Find(other) is { } there ? Distance.Between(_table.Value.Point(here), _table.Value.Point(there)) : null;

    private IReadOnlyList<Place> Biggest((string Country, int Take) asked)
    {
        var best = new BestRows(asked.Take);
        for (var row = 0; row < _table.Value.Count; row++)
            if (_table.Value.IsIn(row, asked.Country)) best.Offer(row, -_table.Value.Population(row));
        return Take(best);
    }

    // The country's only place of this whole name is meant, unless a bigger one is often called so for short; failing that, the only name that goes on so.
    private int? Plain(List<NameMatch> found, string country)
    {
        var rows = found.Where(match => match.IsStart && match.EndsWord).Select(match => match.Row).Distinct().ToList();
        if (rows is [var only]) return only;
        var whole = found.Where(match => match.IsWhole).Select(match => match.Row).Distinct().ToList();
        var own = whole.Where(row => _table.Value.IsIn(row, country)).ToList();
        var meant = own.Count > 0 ? own : whole;
        return meant is [var one] && rows.TrueForAll(row => _table.Value.Population(row) <= _table.Value.Population(one)) ? one : null;
    }

    // A label copied whole, such as « Châlons (38) », leaves no doubt.
    private int? Labelled(List<NameMatch> found, string text)
    {
        var typed = PlaceFolding.Fold(text);
        return found.Where(match => match.IsWhole).Select(match => (int?)match.Row)
            .FirstOrDefault(row => _table.Value[row!.Value].Label is var label && label.French.Contains('(') && (PlaceFolding.Fold(label.French) == typed || PlaceFolding.Fold(label.English) == typed));
    }

    private long Weight(NameMatch match, string country)
    {
        var fit = match.IsWhole ? 0L : match.IsStart ? 1L : 2L;
        return (_table.Value.IsIn(match.Row, country) ? 0L : 1L << 40) + (fit << 36) - _table.Value.Population(match.Row);
    }

    private IReadOnlyList<Place> Take(BestRows best) => [.. best.Rows.Select(row => _table.Value[row])];
}
