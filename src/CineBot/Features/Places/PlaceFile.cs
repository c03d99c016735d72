using System.IO.Compression;
using System.Text;

namespace CineBot.Features.Places;

/// <summary>The places and areas that ship inside the program, one a line; the first line of each file names its columns.</summary>
internal static class PlaceFile
{
    /// <summary>Sorted by code, in UTF-8, each line ended.</summary>
    public static byte[] ReadPlaces()
    {
        using var stream = new GZipStream(Open("places.tsv.gz"), CompressionMode.Decompress);
        using var text = new MemoryStream(2_500_000);
        stream.CopyTo(text);
        return text.ToArray();
    }

    public static IReadOnlyDictionary<string, Area> ReadAreas()
    {
        using var reader = new StreamReader(Open("areas.tsv"), Encoding.UTF8);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1);
        return lines.Select(line => line.Split('\t')).ToDictionary(cells => cells[0], ParseArea, StringComparer.Ordinal);
    }

    private static Area ParseArea(string[] cells) =>
        new(cells[0], cells[1], cells[2], [.. cells[3].Split("; ").Concat([cells[1], cells[2]]).Select(PlaceFolding.Fold).Distinct()]);

    private static Stream Open(string name) => typeof(PlaceFile).Assembly.GetManifestResourceStream($"CineBot.Features.Places.{name}")
        ?? throw new InvalidOperationException($"{name} is not in the program.");
}
