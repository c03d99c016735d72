using Microsoft.Extensions.Configuration;

namespace CineBot.Configuration;

/// <summary>Makes the options of what the file says and the environment overrides.</summary>
internal static class OptionsReader
{
    /// <exception cref="StartFault">Something is unknown, of the wrong kind or not allowed: a sentence for each.</exception>
    public static Options Read(IEnumerable<Setting> file, IEnumerable<Setting> environment)
    {
        IReadOnlyList<Setting> settings = [.. file, .. environment];
        Refuse([.. settings.Select(setting => setting.Fault()).OfType<string>()]);
        var options = new ConfigurationBuilder().AddInMemoryCollection(Merge(settings)).Build().Get<Options>() ?? new();
        Refuse([.. OptionRules.Faults(options)]);
        return options;
    }

    /// <summary>What comes later wins; options are named without regard to case.</summary>
    private static Dictionary<string, string?> Merge(IEnumerable<Setting> settings)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in settings) values[setting.Path] = setting.Value;
        return values;
    }

    private static void Refuse(IReadOnlyList<string> faults)
    {
        if (faults.Count > 0) throw new StartFault(faults);
    }
}
