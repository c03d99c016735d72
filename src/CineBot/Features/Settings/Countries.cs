namespace CineBot.Features.Settings;

/// <summary>The countries that a server may say it is in, each with the zone that most of its people live in.</summary>
internal static class Countries
{
    /// <summary>Any other country: ISO 3166 leaves this code to its users.</summary>
    public const string Elsewhere = "ZZ";

    private static readonly (string Code, string? Zone)[] Table =
    [
        ("FR", "Europe/Paris"), ("BE", "Europe/Brussels"), ("CH", "Europe/Zurich"), ("LU", "Europe/Luxembourg"), ("MC", "Europe/Monaco"),
        ("CA", "America/Toronto"), ("DZ", "Africa/Algiers"), ("MA", "Africa/Casablanca"), ("TN", "Africa/Tunis"), ("SN", "Africa/Dakar"),
        ("CI", "Africa/Abidjan"), ("CM", "Africa/Douala"), ("CD", "Africa/Kinshasa"), ("MG", "Indian/Antananarivo"), ("LB", "Asia/Beirut"),
        ("HT", "America/Port-au-Prince"), ("DE", "Europe/Berlin"), ("ES", "Europe/Madrid"), ("IT", "Europe/Rome"), ("PT", "Europe/Lisbon"),
        ("GB", "Europe/London"), ("IE", "Europe/Dublin"), ("NL", "Europe/Amsterdam"), ("US", "America/New_York"), (Elsewhere, null),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Table.Select(row => row.Code)];

    /// <summary>Null for none, for <see cref="Elsewhere"/>, and for a code that is not listed.</summary>
    public static string? ZoneOf(string? country) => Table.FirstOrDefault(row => row.Code == country).Zone;
}
