using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.Settings;

/// <summary>What moderators set for their server; null where they set nothing and the operator's choice holds.</summary>
internal sealed record ServerSettings(string? Language, string? Zone, string? Country)
{
    public static readonly ServerSettings None = new(null, null, null);

    /// <summary>The server's zone: the one chosen, else the chosen country's, else the operator's.</summary>
    public DateTimeZone ZoneOr(Options options) =>
        Known(Zone) ?? Known(Countries.ZoneOf(Country)) ?? Known(options.Zone) ?? DateTimeZone.Utc;

    /// <summary>ISO 3166, in capitals; <see cref="Countries.Elsewhere"/> for one that is not listed.</summary>
    public string CountryOr(Options options) => Country ?? options.Law.Country;

    public Language LanguageOr(Options options) => Language switch
    {
        "fr" => Interactions.Language.French,
        "en" => Interactions.Language.English,
        _ => options.DeploymentLanguage,
    };

    private static DateTimeZone? Known(string? zone) => zone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone);
}
