using System.IO.Compression;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>
/// Finds the three lists in an archive as Letterboxd hands it over. What was deleted there, liked or put in lists of one's own stays where it is; no more
/// is unpacked than a list may be long, whatever the archive claims of itself.
/// </summary>
internal static class ListArchive
{
    public const int MostBytes = 8 * 1024 * 1024;

    private const int MostEntries = 2_000;

    private static readonly string[] Lists = ["watchlist.csv", "watched.csv", "ratings.csv"];
    private static readonly string[] Elsewhere = ["deleted", "orphaned", "likes", "lists", "__MACOSX"];

    public static bool Is(byte[] content) => content is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    /// <summary>The lists in it by name; null where it is damaged or locked, or holds more files than any such archive.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)>? Open(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries) return null;
            return [.. archive.Entries.Where(IsList).OrderBy(entry => entry.FullName.Length).DistinctBy(entry => entry.Name).Select(entry => (entry.Name, Unpack(entry)))];
        }
        catch (Exception broken) when (broken is InvalidDataException or NotSupportedException or IOException)
        {
            return null;
        }
    }

    private static bool IsList(ZipArchiveEntry entry) =>
        Lists.Contains(entry.Name) && !entry.FullName.Split('/', '\\').Any(part => Elsewhere.Contains(part, StringComparer.OrdinalIgnoreCase));

    // One byte more than a list may have: that it is too large is then said where lists are read.
    private static byte[] Unpack(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var unpacked = new byte[ListFile.MostBytes + 1];
        var length = stream.ReadAtLeast(unpacked, unpacked.Length, throwOnEndOfStream: false);
        return unpacked[..length];
    }
}
