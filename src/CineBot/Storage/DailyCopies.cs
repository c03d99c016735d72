using System.Globalization;

namespace CineBot.Storage;

/// <summary>The daily copies that lie in the folder of backups, told by their names.</summary>
internal sealed record DailyCopies(DatabaseFile File)
{
    private const string Stamp = "yyyyMMdd'T'HHmmss'Z'";

    private string Prefix => $"{File.Name}-daily-";

    public string NameAt(DateTimeOffset time) => Path.Combine(File.Backups, Prefix + time.ToString(Stamp, CultureInfo.InvariantCulture) + ".db");

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<string> All() => Directory.Exists(File.Backups)
        ? [.. Directory.EnumerateFiles(File.Backups, Prefix + "*.db").Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Null where there is no copy yet.</summary>
    public DateTimeOffset? LastTakenAt() => All().Select(TakenAt).LastOrDefault(taken => taken is not null);

    private DateTimeOffset? TakenAt(string copy)
    {
        var stamp = Path.GetFileNameWithoutExtension(copy)[Prefix.Length..];
        return DateTimeOffset.TryParseExact(stamp, Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var taken) ? taken : null;
    }
}
