using System.Collections;

namespace CineBot.Configuration;

/// <summary>The options that the environment sets: CINEBOT_Discord__Token is Discord:Token.</summary>
internal static class SettingsInEnvironment
{
    public const string Prefix = "CINEBOT_";

    /// <summary>They belong to the tests and the rehearsal, whose processes hand them down to the bot.</summary>
    private static readonly string[] OfTheTests = ["REQUIRE_PEERS", "REQUIRE_BROWSER", "CHROMIUM", "OPENAPI"];

    private static readonly string[] Secrets = ["Discord__Token", "Tmdb__Token"];

    public static IReadOnlyList<Setting> OfProcess() => Read(
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(variable => KeyValuePair.Create((string)variable.Key, (string?)variable.Value ?? "")));

    public static IReadOnlyList<Setting> Read(IEnumerable<KeyValuePair<string, string>> variables) =>
    [
        .. from variable in variables
           where variable.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
           let path = variable.Key[Prefix.Length..].Replace("__", ":", StringComparison.Ordinal)
           where !OfTheTests.Contains(path)
           orderby path
           select new Setting(path, variable.Value, null),
    ];

    /// <summary>Takes the secrets out of the process, so that no child inherits them.</summary>
    public static void ForgetSecrets()
    {
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(IsSecret)) Environment.SetEnvironmentVariable(name, null);
    }

    private static bool IsSecret(string name) => Secrets.Any(secret => name.Equals(Prefix + secret, StringComparison.OrdinalIgnoreCase));
}
