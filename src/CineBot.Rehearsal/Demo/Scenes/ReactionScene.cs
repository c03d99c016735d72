namespace CineBot.Rehearsal.Demo.Scenes;

/// <summary>What the others pressed under the cards: wishes, films seen, thanks.</summary>
internal sealed class ReactionScene : IDemoScene
{
    private const string Wish = "Envie";
    private const string Seen = "Vu";
    private const string Thanks = "Merci";

    public string Name => "reactions";

    public IEnumerable<DemoMoment> Moments =>
    [
        Press(24, "21:40", "c:les-glaneurs-et-la-glaneuse-2000", Wish, "Nora", "Karim", "Léo", "Sacha"),
        Press(22, "20:30", "c:playtime-1967", Wish, "Agnès", "Inès", "Anatole", "Maya"),
        Press(21, "19:10", "c:sans-toit-ni-loi-1985", Seen, "Agnès", "Inès", "Paul"),
        Press(20, "20:02", "c:nuovo-cinema-paradiso-1988", Wish, "Léo", "Maya", "Sacha"),
        Press(19, "12:45", "c:nuovo-cinema-paradiso-1988", Seen, "Paul", "Yannick"),
        Press(17, "22:20", "c:la-regle-du-jeu-1939", Wish, "Léo", "Nora"),
        Press(16, "21:50", "c:les-glaneurs-et-la-glaneuse-2000", Thanks, "Karim", "Sacha"),
        Press(15, "22:15", "c:la-jetee-1962", Wish, "Karim", "Inès", "Chantal", "Yannick"),
        Press(14, "09:30", "c:petite-maman-2021", Wish, "Nora", "Maya", "Chantal"),
        Press(12, "18:05", "c:beau-travail-1999", Wish, "Karim", "Nora"),
        Press(11, "21:00", "c:do-the-right-thing-1989", Thanks, "Inès", "Karim"),
        Press(9, "23:15", "c:le-rayon-vert-1986", Wish, "Agnès", "Maya", "Inès", "Anatole", "Léo"),
        Press(7, "20:20", "c:c-e-ancora-domani-2023", Wish, "Nora", "Chantal", "Paul", "Inès", "Sacha", "Karim"),
        Press(5, "22:33", "c:les-demoiselles-de-rochefort-1967", Wish, "Agnès", "Chantal", "Anatole"),
        Press(4, "21:10", "c:playtime-1967", Thanks, "Agnès", "Inès"),
        Press(4, "21:12", "c:un-condamne-a-mort-s-est-echappe-ou-le-vent-souffle-1956", Wish, "Yannick", "Paul"),
        Press(2, "12:10", "c:le-voyage-dans-la-lune-1902", Seen, "Paul", "Agnès", "Karim"),
        Press(1, "22:05", "c:portrait-de-la-jeune-fille-en-feu-2019", Wish, "Maya", "Inès", "Agnès", "Sacha"),
    ];

    private static DemoMoment Press(int days, string at, string film, string button, params string[] names) =>
        new(days, at, stage => stage.PressAsync(stage.Card(film), button, names));
}
