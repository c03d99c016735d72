using System.Globalization;
using System.Text;

namespace CineBot.Features.Places;

/// <summary>Every place by its row: the file's text as it was read, and beside it the few columns that searches weigh.</summary>
internal sealed class PlaceTable
{
    private const int CodeCell = 0, NameCell = 1, AlsoCell = 2, AreaCell = 3, NearCell = 4, PostalCell = 5, PopulationCell = 6, LatitudeCell = 7, LongitudeCell = 8, PrecisionCell = 9;

    private readonly byte[] _text;
    private readonly int[] _starts;
    private readonly Area[] _areas;
    private readonly int[] _populations;
    private readonly Coordinates[] _points;

    private PlaceTable(byte[] text, int[] starts, IReadOnlyDictionary<string, Area> areas)
    {
        (_text, _starts) = (text, starts);
        (_areas, _populations, _points) = (new Area[Count], new int[Count], new Coordinates[Count]);
        for (var row = 0; row < Count; row++)
        {
            var cells = Cells(row);
            _areas[row] = areas[cells[AreaCell]];
            _populations[row] = int.Parse(cells[PopulationCell], CultureInfo.InvariantCulture);
            _points[row] = new(Degrees(cells[LatitudeCell]), Degrees(cells[LongitudeCell]));
        }
    }

    public int Count => _starts.Length - 1;

    public static PlaceTable Read() => Of(PlaceFile.ReadPlaces(), PlaceFile.ReadAreas());

    public Place this[int row]
    {
        get
        {
            var cells = Cells(row);
            return new(
                new(cells[CodeCell]), cells[NameCell], _areas[row], cells[NearCell] is { Length: > 0 } near ? near : null,
                PostalsOf(cells), _populations[row], _points[row], cells[PrecisionCell] == "exact");
        }
    }

    /// <summary>Null where no place has this code.</summary>
    public int? Find(PlaceCode code)
    {
        var sought = Encoding.UTF8.GetBytes(code.Value + "\t");
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_text.AsSpan(_starts[middle]).SequenceCompareTo(sought) < 0) low = middle + 1;
            else high = middle;
        }

        return low < Count && _text.AsSpan(_starts[low]).StartsWith(sought) ? low : null;
    }

    public Area Area(int row) => _areas[row];

    public int Population(int row) => _populations[row];

    public Coordinates Point(int row) => _points[row];

    /// <summary>Rows are sorted by code, hence by country.</summary>
    public bool IsIn(int row, string country) => _text[_starts[row]] == country[0] && _text[_starts[row] + 1] == country[1];

    /// <summary>Its name and whatever else it is called.</summary>
    public IEnumerable<string> Names(int row)
    {
        var cells = Cells(row);
        return [cells[NameCell], .. cells[AlsoCell].Split("; ", StringSplitOptions.RemoveEmptyEntries)];
    }

    public IReadOnlyList<string> Postals(int row) => PostalsOf(Cells(row));

    private static string[] PostalsOf(string[] cells) => cells[PostalCell].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static double Degrees(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private static PlaceTable Of(byte[] text, IReadOnlyDictionary<string, Area> areas)
    {
        var ends = new List<int>();
        for (var at = 0; at < text.Length; at++)
            if (text[at] == '\n') ends.Add(at + 1);
        return new(text, [.. ends], areas);
    }

    private string[] Cells(int row) => Encoding.UTF8.GetString(_text, _starts[row], _starts[row + 1] - _starts[row] - 1).Split('\t');
}
