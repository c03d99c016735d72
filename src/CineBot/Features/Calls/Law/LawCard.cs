using System.Globalization;
using CineBot.Interactions;

namespace CineBot.Features.Calls.Law;

/// <summary>A fact of law to remind people of at the moment it matters: never advice, always with where it was read and the day it was last looked at.</summary>
internal sealed record LawCard(string Id, IReadOnlyList<string> Countries, IReadOnlyList<string> When, string French, string English, string Source, DateOnly Reviewed)
{
    private static readonly CultureInfo FrenchCulture = CultureInfo.GetCultureInfo("fr-FR"), EnglishCulture = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The fact, and under it its source, the day and « à vérifier ».</summary>
    public IEnumerable<Block> Blocks =>
    [
        new Line(new("law.card", new Title(French, English))),
        new Note(new("law.card.source", Source, new Title(Reviewed.ToString("d MMMM yyyy", FrenchCulture), Reviewed.ToString("d MMMM yyyy", EnglishCulture)))),
    ];
}
