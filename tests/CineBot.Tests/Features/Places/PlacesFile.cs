using CineBot.Features.Places;

namespace CineBot.Tests.Features.Places;

/// <summary>The places as they ship, read once for the tests of a class.</summary>
public sealed class PlacesFile
{
    internal PlaceBook Book { get; } = new();

    /// <summary>Every place of the file, in its order.</summary>
    internal IReadOnlyList<Place> All { get; } = ReadAll();

    private static IReadOnlyList<Place> ReadAll()
    {
        var table = PlaceTable.Read();
        return [.. Enumerable.Range(0, table.Count).Select(row => table[row])];
    }
}
