using CineBot.Features.Settings;
using NodaTime;

namespace CineBot.Configuration;

/// <summary>What the options must be besides well written: each rule is a sentence for the operator.</summary>
internal static class OptionRules
{
    private const int MostBackups = 3650;

    public static IEnumerable<string> Faults(Options options) =>
    [
        .. Discord(options.Discord),
        .. Storage(options.Storage),
        .. Choice("Language", options.Language, "fr", "en"),
        .. Zone(options.Zone),
        .. Choice("Law:Country", options.Law.Country, [.. Countries.All]),
        .. Tmdb(options.Tmdb),
        .. Web(options.Web),
        .. Rehearsal(options),
    ];

    /// <summary>True for an address that never leaves this machine.</summary>
    public static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback && uri.UserInfo.Length == 0;

    private static IEnumerable<string> Discord(DiscordOptions discord)
    {
        if (discord.Token.Length > 0 && discord.TokenFile.Length > 0)
            yield return "Discord:Token and Discord:TokenFile are both set: keep one of them.";
        if (discord.ApiBaseUrl.TrimEnd('/') != DiscordOptions.RealApi && !IsLoopback(discord.ApiBaseUrl))
            yield return $"Discord:ApiBaseUrl is \"{discord.ApiBaseUrl}\", but must be {DiscordOptions.RealApi} or an http address of this machine.";
    }

    private static IEnumerable<string> Storage(StorageOptions storage)
    {
        if (string.IsNullOrWhiteSpace(storage.Path)) yield return "Storage:Path is empty: name the file of the database.";
        if (storage.Backups.Keep is < 1 or > MostBackups)
            yield return $"Storage:Backups:Keep is {storage.Backups.Keep}, but must be between 1 and {MostBackups}.";
    }

    private static IEnumerable<string> Zone(string zone)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null) yield return $"Zone is \"{zone}\", but must be the IANA name of a time zone, such as Europe/Paris.";
    }

    private static IEnumerable<string> Tmdb(TmdbOptions tmdb)
    {
        if (tmdb.Token.Length > 0 && tmdb.TokenFile.Length > 0) yield return "Tmdb:Token and Tmdb:TokenFile are both set: keep one of them.";
        if (tmdb.ApiBaseUrl.TrimEnd('/') != TmdbOptions.RealApi && !IsLoopback(tmdb.ApiBaseUrl))
            yield return $"Tmdb:ApiBaseUrl is \"{tmdb.ApiBaseUrl}\", but must be {TmdbOptions.RealApi} or an http address of this machine.";
    }

    private static IEnumerable<string> Web(WebOptions web)
    {
        if (web.Url.Length == 0 || (Uri.TryCreate(web.Url, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp)) yield break;
        yield return $"Web:Url is \"{web.Url}\", but must be an http address such as http://127.0.0.1:8080, or empty.";
    }

    private static IEnumerable<string> Rehearsal(Options options)
    {
        var clock = options.Rehearsal.Clock;
        if (clock.Length == 0) yield break;
        if (!options.Rehearsal.MovesTime) yield return $"Rehearsal:Clock is \"{clock}\", but must be {RehearsalOptions.ClockFromInput} or empty.";
        else if (!IsLoopback(options.Discord.ApiBaseUrl))
            yield return "Rehearsal:Clock moves time only in a rehearsal: Discord:ApiBaseUrl must be an address of this machine.";
    }

    private static IEnumerable<string> Choice(string name, string value, params string[] choices)
    {
        if (!choices.Contains(value)) yield return $"{name} is \"{value}\", but must be {string.Join(" or ", choices)}.";
    }
}
