namespace CineBot.Features.Films;

/// <summary>
/// A film with its place among the best known (1 is the first) and the other titles that people type for it; its weight is how many people its source says
/// know it, 0 where that is not said.
/// </summary>
internal sealed record CatalogueEntry(long Rank, Film Film, IReadOnlyList<string> Aliases, long Weight = 0)
{
    public IEnumerable<string> Titles => [Film.OriginalTitle, Film.FrenchTitle, Film.EnglishTitle, .. Aliases];
}
