using System.Text.Json;

namespace CineBot.Features.Charter.Reports;

/// <summary>A file of emergency numbers as an operator writes it; each rule that it breaks is a sentence.</summary>
internal sealed record EmergencyFile(IReadOnlyList<EmergencyFile.Entry>? Numbers)
{
    public const string Place = "config/emergency.json";

    private const int LongestNumber = 30, LongestWords = 150, LongestSource = 200;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <exception cref="StartFault">It cannot be read, or is not of this form: a sentence for each fault.</exception>
    public static EmergencyFile Read(string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize<EmergencyFile>(File.ReadAllText(path), Form) ?? new EmergencyFile(Numbers: null);
            IReadOnlyList<string> faults = [.. Faults(file).Select(fault => $"{path}: {fault}")];
            return faults.Count == 0 ? file : throw new StartFault(faults);
        }
        catch (JsonException fault)
        {
            throw new StartFault($"{path} is not a file of emergency numbers (look at line {(fault.LineNumber ?? 0) + 1}).");
        }
        catch (UnauthorizedAccessException)
        {
            throw new StartFault($"{path} may not be read by the user who runs the bot.");
        }
    }

    private static IEnumerable<string> Faults(EmergencyFile file)
    {
        if (file.Numbers is null) return ["it has no \"numbers\"."];
        var twice = file.Numbers.Where(entry => entry?.Id is not null).GroupBy(entry => entry.Id).Where(same => same.Count() > 1).Select(same => $"number {same.Key} stands there twice.");
        return file.Numbers.SelectMany((entry, at) => entry is null ? [$"number no. {at + 1} is empty."] : Faults(entry, $"number {entry.Id ?? $"no. {at + 1}"}")).Concat(twice);
    }

    private static IEnumerable<string> Faults(Entry entry, string name)
    {
        if (string.IsNullOrWhiteSpace(entry.Id)) yield return $"{name} has no \"id\".";
        if (entry.Off) yield break;
        if (entry.Country is not { Length: 2 } code || !code.All(char.IsAsciiLetterUpper)) yield return $"{name}: \"country\" must be a code such as \"FR\".";
        if (entry.Number is not { Length: > 0 and <= LongestNumber }) yield return $"{name}: \"number\" must be 1 to {LongestNumber} characters.";
        if (entry.Fr is not { Length: > 0 and <= LongestWords }) yield return $"{name}: \"fr\" must be 1 to {LongestWords} characters.";
        if (entry.En is not { Length: > 0 and <= LongestWords }) yield return $"{name}: \"en\" must be 1 to {LongestWords} characters.";
        if (entry.Source is not { Length: > 0 and <= LongestSource }) yield return $"{name}: \"source\" must be 1 to {LongestSource} characters.";
        if (entry.Checked is null) yield return $"{name}: \"checked\" must be a day such as 2026-11-22.";
    }

    /// <summary>One number; <paramref name="Off"/> switches it off.</summary>
    internal sealed record Entry(string? Id, string? Country, string? Number, string? Fr, string? En, string? Source, DateOnly? Checked, bool Off);
}
