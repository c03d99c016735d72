using CineBot.Interactions;

namespace CineBot.Features.Films;

/// <summary>A film as the catalogue knows it; titles fall back on the original one, runtime is in minutes, countries are the main producing ones. Of an imported film only the title is sure.</summary>
internal sealed record Film(
    FilmId Id,
    string OriginalTitle,
    string FrenchTitle,
    string EnglishTitle,
    int? Year,
    IReadOnlyList<string> Directors,
    int? Runtime,
    IReadOnlyList<string> Countries,
    FilmKind Kind)
{
    /// <summary>The title that readers of this language know it by.</summary>
    public string TitleFor(Language language) => language is Language.French ? FrenchTitle : EnglishTitle;

    /// <summary>Title, original title where it differs, year and directors, within the length of a Discord choice.</summary>
    public string LabelFor(Language language) => FilmLabel.Compose(this, TitleFor(language));
}
