using System.Globalization;
using System.Text.RegularExpressions;
using CineBot.Interactions;

namespace CineBot.Features.Calls.Law;

/// <summary>A fact of law to remind people of at the moment it matters: never advice, always with where it was read and the day it was last looked at.</summary>
internal sealed partial record LawCard(string Id, IReadOnlyList<string> Countries, IReadOnlyList<string> When, string French, string English, Title Source, DateOnly Reviewed)
{
    private static readonly CultureInfo FrenchCulture = CultureInfo.GetCultureInfo("fr-FR"), EnglishCulture = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Where it was read, its parts joined as each language joins them; the English words for it are the French ones where none were given.</summary>
    public static Title SourceOf(string french, string? english) => new(string.Join("\u00A0; ", Parts(french)), string.Join("; ", Parts(english ?? french)));

    /// <summary>The fact, and under it its source, the day and « à vérifier ».</summary>
    public IEnumerable<Block> Blocks =>
    [
        new Line(new("law.card", new Title(French, English))),
        new Note(new("law.card.source", Source, new Title(Reviewed.ToString("d MMMM yyyy", FrenchCulture), Reviewed.ToString("d MMMM yyyy", EnglishCulture)))),
    ];

    private static string[] Parts(string source) => Between().Split(source.Trim());

    [GeneratedRegex(@"\s*;\s*")]
    private static partial Regex Between();
}
