using CineBot.Rehearsal.Demo;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Story;

/// <summary>Who plays in the story, where, and which films are left to recommend.</summary>
internal sealed class StoryCast(VirtualWorld world)
{
    public const string Teller = "Zoé";
    public const string Wish = "Envie";

    private const string Where = "recommandations";

    private static readonly (string Film, string Title, string Why)[] Films =
    [
        ("c:l-atalante-1934", "L’Atalante", "On y plonge la tête sous l’eau pour voir qui l’on aime. J’ai essayé dans la baignoire, ça marche presque."),
        ("c:casque-d-or-1952", "Casque d’or", "Une valse sur l’herbe, et tout est dit. J’ai dansé toute seule dans ma cuisine en rentrant."),
        ("c:modern-times-1936", "Les Temps modernes", "Ma grand-mère riait avant les gags, elle les connaissait par cœur. Moi maintenant aussi."),
        ("c:35-rhums-2008", "35 rhums", "Un père, une fille, un cuiseur à riz. Je n’ai jamais vu d’aussi belles choses dites en se taisant."),
        ("c:tonari-no-totoro-1988", "Mon voisin Totoro", "Pour quand la journée a été longue : on attend le bus sous la pluie, et c’est le bus qui est merveilleux."),
        ("c:zero-de-conduite-1933", "Zéro de conduite", "Une bataille de polochons au ralenti. Quarante et une minutes pour ne plus jamais avoir peur d’un surveillant."),
        ("c:caro-diario-1993", "Journal intime", "Un homme se promène à Vespa et Rome devient un film. J’ai aussitôt repris mon vélo."),
        ("c:visages-villages-2017", "Visages, villages", "Coller des gens immenses sur des murs pour qu’on les regarde enfin. Et Varda qui rit sous sa frange."),
    ];

    /// <summary>Who reacts first, and how.</summary>
    public static IReadOnlyList<(string Name, string Button)> Reactions { get; } = [("Nora", Wish), ("Maya", Wish), ("Karim", "Merci")];

    private static readonly string[] Names =
    [
        "Abel", "Aïcha", "Alix", "Anouk", "Basile", "Billie", "Camille", "Céleste", "Cyril", "Dina", "Djibril", "Éloi", "Esther", "Fanta", "Félix", "Gaëlle", "Gaspard", "Hawa", "Hélène", "Ibrahim",
        "Iris", "Jeanne", "Joachim", "Khadija", "Lison", "Loup", "Mahaut", "Malik", "Mina", "Noé", "Oumou", "Pia", "Quentin", "Rosa", "Salomé", "Tidiane", "Ulysse", "Violette", "Wassim", "Yaël",
    ];

    public Channel Place => world.Channel(Where);

    /// <summary>A film that has no card in the channel yet.</summary>
    public (string Film, string Title, string Why) NextFilm()
    {
        lock (world.Gate)
        {
            var said = Place.Messages.Where(message => !message.Deleted).Select(message => message.Text).ToList();
            var left = Array.Find(Films, film => !said.Exists(text => text.Contains(film.Title, StringComparison.Ordinal)));
            return left.Film is not null ? left : throw new CannotAct("Every film of the story has its card by now: start the rehearsal anew.", "no_films");
        }
    }

    /// <summary>Forty people who are there to be many; they come once, and stay.</summary>
    public List<User> Crowd()
    {
        lock (world.Gate)
        {
            var guild = world.Guilds.Find(guild => guild.Name == DemoCommunity.Name) ?? throw new CannotAct("The club is not here.");
            foreach (var name in Names.Where(name => !world.Users.Exists(user => user.InTheCrowd && user.DisplayName == name)))
                world.AddMember(guild, world.AddUser(name, inTheCrowd: true));
            return world.Users.FindAll(user => user.InTheCrowd);
        }
    }
}
