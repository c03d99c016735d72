using NodaTime;

namespace CineBot.Dates;

/// <summary>A town and its time zone.</summary>
/// <param name="Name">As it is written there or in French.</param>
/// <param name="Region">What tells it from others of its name: a country or a part of one, in French.</param>
/// <param name="Zone">Its zone.</param>
public sealed record Town(string Name, string Region, DateTimeZone Zone)
{
    private static readonly Lazy<IReadOnlyList<Town>> Known = new(Load);

    /// <summary>The towns that are known, those of France first; a zone's first town is the one that it is called by.</summary>
    public static IReadOnlyList<Town> All => Known.Value;

    private static List<Town> Load()
    {
        using var stream = typeof(Town).Assembly.GetManifestResourceStream("CineBot.Dates.towns.tsv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split('\t')).Select(parts => new Town(parts[0], parts[1], DateTimeZoneProviders.Tzdb[parts[2]])),
        ];
    }
}
