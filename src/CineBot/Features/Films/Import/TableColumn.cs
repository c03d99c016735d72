namespace CineBot.Features.Films.Import;

/// <summary>What a column of a table of films holds.</summary>
internal enum TableColumn
{
    Id,
    OriginalTitle,
    FrenchTitle,
    EnglishTitle,
    Aliases,
    Year,
    Directors,
    Runtime,
    Countries,
    Kind,
    Votes,
    Imdb,
    Sitelinks,
}
