namespace CineBot.Features.Films;

/// <summary>What sort of work a film is; a short runs for less than an hour.</summary>
internal enum FilmKind
{
    Feature,
    Short,
    Documentary,
    ShortDocumentary,
}
