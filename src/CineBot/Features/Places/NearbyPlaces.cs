namespace CineBot.Features.Places;

/// <summary>Finds rows around a point: a band of latitudes, a box within it, then the distance itself.</summary>
internal sealed class NearbyPlaces
{
    private readonly PlaceTable _table;
    private readonly int[] _rows;
    private readonly double[] _latitudes;

    private NearbyPlaces(PlaceTable table, int[] rows, double[] latitudes) => (_table, _rows, _latitudes) = (table, rows, latitudes);

    public static NearbyPlaces Of(PlaceTable table)
    {
        var rows = Enumerable.Range(0, table.Count).ToArray();
        var latitudes = Array.ConvertAll(rows, row => table.Point(row).Latitude);
        Array.Sort(latitudes, rows);
        return new(table, rows, latitudes);
    }

    /// <summary>In no order.</summary>
    public IEnumerable<(int Row, double Kilometres)> Around(Coordinates centre, double kilometres)
    {
        var box = Box.Around(centre, kilometres);
        for (var at = First(box.South); at < _rows.Length && _latitudes[at] <= box.North; at++)
        {
            var point = _table.Point(_rows[at]);
            if (box.Holds(point) && Distance.Between(centre, point) is var away && away <= kilometres) yield return (_rows[at], away);
        }
    }

    private int First(double latitude)
    {
        var (low, high) = (0, _latitudes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_latitudes[middle] < latitude) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
