namespace CineBot.Rehearsal.Films;

/// <summary>
/// What the stand-in knows: films of our own invention that the bot's catalogue does not hold, and a few of the catalogue's, each with a poster and with places to
/// see it that we made up as well. Nothing of TMDB's is here.
/// </summary>
internal static class StandInFilms
{
    public static readonly IReadOnlyList<StandInFilm> All =
    [
        new(900_001, "La Péniche aux herbes folles", "La Péniche aux herbes folles", "The Wild Grass Barge", 2019, "Odile Kervadec", 94, ("FR", "flatrate", "Ciné-Soupente"), ("FR", "rent", "Vidéoclub du Canal")) { Poster = "/Peniche1.jpg" },
        new(900_002, "Nachtzug nach Gent", "Le Train de nuit pour Gand", "Night Train to Ghent", 2011, "Jutta Amselberg", 107, ("FR", "free", "Médiathèques réunies"), ("CA", "buy", "Rive Nord")),
        new(900_003, "三つの灯台", "Les Trois Phares", "Three Lighthouses", 1987, "Haruo Minamizaki", 121),
        new(900_004, "Les Glaneurs et la Glaneuse", "Les Glaneurs et la Glaneuse", "The Gleaners and I", 2000, "Agnès Varda", 82, ("FR", "free", "Médiathèques réunies"), ("FR", "rent", "Vidéoclub du Canal")) { Poster = "/Glaneurs4.jpg" },
        new(900_005, "Playtime", "Playtime", "Playtime", 1967, "Jacques Tati", 124, ("FR", "flatrate", "Ciné-Soupente"), ("BE", "rent", "Vidéoclub du Canal")) { Poster = "/Playtime5.jpg" },
    ];
}
