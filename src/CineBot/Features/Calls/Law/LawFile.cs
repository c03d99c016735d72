using System.Text.Json;
using System.Text.Json.Serialization;

namespace CineBot.Features.Calls.Law;

/// <summary>A file of law cards as an operator writes it; each rule that it breaks is a sentence.</summary>
internal sealed record LawFile(IReadOnlyList<LawFile.Entry>? Cards)
{
    public const string Place = "config/law-cards.json";

    /// <summary>A card is one line of a message and its source another.</summary>
    private const int LongestFact = 900, LongestSource = 300;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <exception cref="StartFault">It cannot be read, or is not of this form: a sentence for each fault.</exception>
    public static LawFile Read(string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize<LawFile>(File.ReadAllText(path), Form) ?? new LawFile(Cards: null);
            IReadOnlyList<string> faults = [.. Faults(file).Select(fault => $"{path}: {fault}")];
            return faults.Count == 0 ? file : throw new StartFault(faults);
        }
        catch (JsonException fault)
        {
            throw new StartFault($"{path} is not a file of law cards (look at line {(fault.LineNumber ?? 0) + 1}).");
        }
        catch (UnauthorizedAccessException)
        {
            throw new StartFault($"{path} may not be read by the user who runs the bot.");
        }
    }

    private static IEnumerable<string> Faults(LawFile file)
    {
        if (file.Cards is null) return ["it has no \"cards\"."];
        var twice = file.Cards.Where(card => card?.Id is not null).GroupBy(card => card.Id).Where(same => same.Count() > 1).Select(same => $"card {same.Key} stands there twice.");
        return file.Cards.SelectMany((card, at) => card is null ? [$"card no. {at + 1} is empty."] : Faults(card, $"card {card.Id ?? $"no. {at + 1}"}")).Concat(twice);
    }

    private static IEnumerable<string> Faults(Entry card, string name)
    {
        if (string.IsNullOrWhiteSpace(card.Id)) yield return $"{name} has no \"id\".";
        if (card.Off) yield break;
        if (card.Countries is not { Count: > 0 } countries || countries.Any(code => code is not { Length: 2 } || !code.All(char.IsAsciiLetterUpper))) yield return $"{name}: \"countries\" must be codes such as \"FR\".";
        if (card.When is not { Count: > 0 } moments) yield return $"{name} has no \"when\".";
        else if (moments.FirstOrDefault(moment => !LawMoments.All.Contains(moment)) is { } unknown) yield return $"{name}: \"when\" holds \"{unknown}\", but must be of {string.Join(", ", LawMoments.All)}.";
        if (card.Fr is not { Length: > 0 and <= LongestFact }) yield return $"{name}: \"fr\" must be 1 to {LongestFact} characters.";
        if (card.En is not { Length: > 0 and <= LongestFact }) yield return $"{name}: \"en\" must be 1 to {LongestFact} characters.";
        if (card.Source is not { Length: > 0 and <= LongestSource }) yield return $"{name}: \"source\" must be 1 to {LongestSource} characters.";
        if (card.SourceEn is { Length: 0 or > LongestSource }) yield return $"{name}: \"sourceEn\" must be 1 to {LongestSource} characters, or left out.";
        if (card.Reviewed is null) yield return $"{name}: \"reviewed\" must be a day such as 2026-11-22.";
    }

    /// <summary>One card; <paramref name="Off"/> switches it off.</summary>
    internal sealed record Entry(string? Id, IReadOnlyList<string>? Countries, IReadOnlyList<string>? When, string? Fr, string? En, string? Source, string? SourceEn, DateOnly? Reviewed, bool Off);
}
