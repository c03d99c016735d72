namespace CineBot.Rehearsal.Films;

/// <summary>What the stand-in knows: films of our own invention, so that nothing of TMDB's is here, and none of the bot's catalogue.</summary>
internal static class StandInFilms
{
    public static readonly IReadOnlyList<StandInFilm> All =
    [
        new(900_001, "La Péniche aux herbes folles", "La Péniche aux herbes folles", "The Wild Grass Barge", 2019, "Odile Kervadec", 94, ("FR", "flatrate", "Ciné-Soupente"), ("FR", "rent", "Vidéoclub du Canal")),
        new(900_002, "Nachtzug nach Gent", "Le Train de nuit pour Gand", "Night Train to Ghent", 2011, "Jutta Amselberg", 107, ("FR", "free", "Médiathèques réunies"), ("CA", "buy", "Rive Nord")),
        new(900_003, "三つの灯台", "Les Trois Phares", "Three Lighthouses", 1987, "Haruo Minamizaki", 121),
    ];
}
