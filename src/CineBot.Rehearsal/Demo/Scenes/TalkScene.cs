namespace CineBot.Rehearsal.Demo.Scenes;

/// <summary>What people simply said to each other; the bot reads none of it.</summary>
internal sealed class TalkScene : IDemoScene
{
    public string Name => "talk";

    public IEnumerable<DemoMoment> Moments =>
    [
        Says(24, "19:58", "Agnès", "accueil", "Bonsoir à toutes et à tous, le ciné-club a enfin son serveur ! Prenez une chaise, il reste du thé."),
        Says(24, "20:31", "Karim", "accueil", "Présent. Si quelqu’un me demande une perche avant samedi, je dors."),
        Says(23, "10:15", "Chantal", "accueil", "J’ai descendu trois cartons de DVD de la cabine. Je prête tout, sauf *Cinema Paradiso* le dimanche."),
        Says(19, "23:02", "Maya", "accueil", "Hello from Montréal! My French is for reading, my English is for gushing."),
        Says(16, "17:12", "Anatole", "accueil", "Ici la nuit tombe bien avant chez vous, alors mes bonsoirs sont vos après-midi."),
        Says(14, "18:40", "Léo", "accueil", "Quelqu’un pour m’apprendre à éclairer un visage sans l’aplatir ? J’ai une lampe de bureau et beaucoup de temps."),
        Says(14, "18:52", "Nora", "accueil", "Viens samedi, je tourne deux plans dans une cuisine. Ta lampe suffira."),
        Says(11, "22:18", "Paul", "recommandations", "Deux cents secondes de plan fixe et pas une de trop. Je dis ça, je ne dis rien."),
        Says(11, "22:20", "Inès", "recommandations", "Tu viens de le dire, Paul."),
        Says(7, "19:00", "Agnès", "seances", "Et si on regardait bientôt quelque chose ensemble ? Je mets la bouilloire, chacun·e apporte une idée."),
        Says(7, "19:24", "Sacha", "seances", "Je viens. Et je m’occupe d’arriver à l’heure, cette fois."),
        Says(6, "17:40", "Léo", "accueil", "Tant pis pour Tambour : c’est à partir de 18 ans, il me manque onze mois. On me dit de voir avec l’association."),
        Says(6, "18:05", "Agnès", "accueil", "Léo, viens vendredi à la séance, avec tes parents si tu veux : Chantal te montre le projecteur, et on parle lumière."),
        Says(6, "09:41", "Inès", "moderation", "Tout est calme. Sacha a présenté ses excuses à Karim, et Karim a dit oui."),
        Says(6, "09:55", "Paul", "moderation", "Alors on n’en parle plus."),
        Says(3, "08:30", "Yannick", "accueil", "Vent d’ouest à Brest, prise de son reportée. Du coup je regarde des films."),
        Says(0, "00:50", "Zoé", "accueil", "Bonjour ! Je viens d’arriver, une amie m’a dit qu’ici on ne se moque de personne. C’est vrai ?"),
        Says(0, "00:44", "Agnès", "accueil", "Bienvenue Zoé ! C’est vrai. Raconte-nous un film que tu aimes : `/reco`, une phrase suffit."),
        Says(0, "00:41", "Chantal", "accueil", "Et si tu n’as rien à voir ce soir, `/ce-soir` en sait plus long que moi."),
    ];

    private static DemoMoment Says(int days, string at, string name, string channel, string words) =>
        new(days, at, stage => Task.FromResult(stage.Say(name, channel, words)));
}
