namespace CineBot.Features.Films;

/// <summary>A film with its place among the best known (1 is the first) and the other titles that people type for it.</summary>
internal sealed record CatalogueEntry(long Rank, Film Film, IReadOnlyList<string> Aliases)
{
    public IEnumerable<string> Titles => [Film.OriginalTitle, Film.FrenchTitle, Film.EnglishTitle, .. Aliases];
}
