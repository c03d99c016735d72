namespace CineBot.Rehearsal.Demo.Scenes;

/// <summary>Films that people recommended to each other, in their own words, and what they added later.</summary>
internal sealed class RecommendationScene : IDemoScene
{
    private const string Where = "recommandations";

    public string Name => "recommendations";

    public IEnumerable<DemoMoment> Moments =>
    [
        Says(24, "20:12", "Agnès", "c:les-glaneurs-et-la-glaneuse-2000",
            "Varda se baisse pour ramasser ce que les autres laissent, et c’est nous qui nous redressons. Le serveur lui doit son nom.",
            ("moods", Moods("uplifting", "tender")), ("where", "DVD à la médiathèque, et je peux prêter le mien")),
        Says(23, "21:37", "Karim", "c:playtime-1967",
            "À voir au casque : chaque porte, chaque fauteuil qui soupire a été posé à la main. Le plus beau film de perchiste où l’on n’entend personne parler.",
            ("kind", Moods("gem")), ("moods", Moods("funny", "strange"))),
        Says(22, "19:05", "Nora", "c:sans-toit-ni-loi-1985",
            "Mona marche, et le film ne lui demande jamais pourquoi. C’est là que j’ai appris à filmer quelqu’un de dos.",
            ("moods", Moods("intense", "political")), ("notes", "Une mort, dite dès le début ; une agression suggérée")),
        Says(20, "18:48", "Chantal", "c:nuovo-cinema-paradiso-1988",
            "Quarante ans de cabine, et je pleure encore à la dernière bobine. Le DVD est à prêter, un peu rayé par les larmes.",
            ("where", "DVD à prêter, demandez-moi"), ("moods", Moods("tender"))),
        Says(19, "23:20", "Maya", "c:yi-yi-2000",
            "A whole life in one family, filmed as if from the next room. I watched it alone and phoned my mother afterwards.",
            ("moods", Moods("contemplative", "tender"))),
        Says(18, "22:02", "Paul", "c:la-regle-du-jeu-1939",
            "On peut ne pas aimer. On aura tort. Tout ce qu’on filme depuis, Renoir l’avait déjà rangé quelque part dans ce château.",
            ("kind", Moods("archive"))),
        Says(16, "17:30", "Anatole", "c:la-jetee-1962",
            "Vingt-huit minutes d’images fixes, et une seule qui cligne des yeux. Vue à La Réunion, sur un drap, avec les grillons en son direct.",
            ("moods", Moods("strange", "intense"))),
        Says(15, "20:55", "Inès", "c:petite-maman-2021",
            "Une heure douze pour dire à sa mère ce qu’on n’a pas su lui dire. C’est court, donc pas d’excuse.",
            ("moods", Moods("tender"))),
        Says(13, "21:14", "Yannick", "c:beau-travail-1999",
            "Le vent, le sel, des corps qui travaillent. Et puis la dernière minute, que je ne raconterai à personne."),
        Says(12, "16:22", "Léo", "c:do-the-right-thing-1989",
            "La lumière la plus chaude que j’aie vue : on transpire avec eux. Et à la fin, on ne sait plus quoi répondre.",
            ("moods", Moods("intense", "political")), ("notes", "Violences policières, émeute")),
        Says(10, "22:41", "Sacha", "c:le-rayon-vert-1986",
            "Delphine ne sait pas partir en vacances, moi non plus. Le plus doux des films pour une semaine où tout pèse.",
            ("moods", Moods("uplifting", "contemplative"))),
        Says(9, "19:33", "Inès", "c:les-glaneurs-et-la-glaneuse-2000",
            "Je le montre à chaque atelier. Après, plus personne n’ose dire qu’il faut du matériel."),
        Says(8, "23:05", "Agnès", "c:c-e-ancora-domani-2023",
            "Toute la salle s’est levée au générique. C’est en noir et blanc, et pourtant rien n’y est gris.",
            ("kind", Moods("vod")), ("notes", "Violences conjugales, tenues hors champ"), ("moods", Moods("political", "uplifting"))),
        Says(6, "23:48", "Maya", "c:les-demoiselles-de-rochefort-1967",
            "A grey Sunday in Montréal, and then this. Everybody is about to meet everybody. Best watched with someone who hums.",
            ("moods", Moods("uplifting", "funny"))),
        Says(5, "20:09", "Karim", "c:un-condamne-a-mort-s-est-echappe-ou-le-vent-souffle-1956",
            "Fermez les yeux dix minutes : tout y est, une cuillère, du gravier, un train. Un film qui s’évade par le son.",
            ("moods", Moods("intense"))),
        Says(3, "18:15", "Chantal", "c:le-voyage-dans-la-lune-1902",
            "À glisser entre deux longs métrages, pour les petits et pour Paul. Quatorze minutes, et la lune fait la grimace.",
            ("moods", Moods("funny"))),
        Says(2, "21:26", "Nora", "c:portrait-de-la-jeune-fille-en-feu-2019",
            "On s’y regarde comme on allume un feu : sans bruit. Et le chœur sur la plage me prend chaque fois par surprise.",
            ("moods", Moods("intense", "tender"))),
        Says(1, "20:40", "Yannick", "c:playtime-1967",
            "D’accord avec Karim, et j’ajoute : la scène du restaurant se regarde trois fois, une fois par table."),
    ];

    private static DemoMoment Says(int days, string at, string name, string film, string why, params (string Field, object Value)[] details) => new(days, at, async stage =>
    {
        var opened = await stage.AskAsync(name, Where, "reco", ("film", film));
        var posted = await stage.SubmitAsync(name, opened, ("why", why));
        stage.Keep(film, await stage.ShowsAsync(Where, why));
        if (details.Length > 0) stage.PutAway(await stage.SubmitAsync(name, await stage.PressAsync(name, posted, "recommendation.complete"), details));
        stage.PutAway(posted);
    });

    private static List<string> Moods(params string[] moods) => [.. moods];
}
