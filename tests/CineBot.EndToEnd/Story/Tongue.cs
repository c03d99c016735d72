using CineBot.Rehearsal.People;

namespace CineBot.EndToEnd.Story;

/// <summary>What one reads and presses, in one language.</summary>
internal sealed record Tongue
{
    public static readonly Tongue French = new()
    {
        Code = "fr",
        Recommend = "reco",
        Help = "aide",
        Welcome = "Bonsoir le ciné-club",
        Why = "Pourquoi\u00A0?",
        Posted = "C’est publié\u00A0: **Les Misérables** a sa carte ici",
        Complete = "Compléter",
        Where = "Où le voir\u00A0?",
        SeenAt = "Où le voir\u00A0: ",
        Completed = "C’est complété",
        Wish = "Envie",
        Wished = "est dans tes envies",
        Seen = "Vu",
        Saw = "C’est noté\u00A0: tu as vu **Les Misérables**",
        Thanks = "Merci",
        Thanked = "Merci transmis à",
        Counts = ["1 personne en a envie", "1 personne l’a vu", "1 merci"],
        More = "Plus",
        Join = "Le recommander aussi",
        Joined = "ta voix rejoint la carte",
        Reword = "Reformuler",
        Reworded = "est mis à jour",
        Withdraw = "Retirer",
        Withdrawn = "C’est retiré",
        Again = "La remettre",
        Helped = "Ce que je sais faire",
    };

    public static readonly Tongue English = new()
    {
        Code = "en",
        Recommend = "recommend",
        Help = "help",
        Welcome = "Good evening, film club",
        Why = "Why?",
        Posted = "Posted: **Les Misérables** has its card here",
        Complete = "Add details",
        Where = "Where to see it?",
        SeenAt = "Where to see it: ",
        Completed = "Done: the card of",
        Wish = "Want to see",
        Wished = "is among the films you want to see",
        Seen = "Seen",
        Saw = "Noted: you have seen **Les Misérables**",
        Thanks = "Thanks",
        Thanked = "Your thanks go to",
        Counts = ["1 person wants to see it", "1 person has seen it", "1 thank-you"],
        More = "More",
        Join = "Recommend it too",
        Joined = "your voice joins the card",
        Reword = "Reword",
        Reworded = "is up to date",
        Withdraw = "Withdraw",
        Withdrawn = "Withdrawn",
        Again = "Put it back",
        Helped = "What I can do",
    };

    public required string Code { get; init; }
    public required string Recommend { get; init; }
    public required string Help { get; init; }
    public required string Welcome { get; init; }
    public required string Why { get; init; }
    public required string Posted { get; init; }
    public required string Complete { get; init; }
    public required string Where { get; init; }
    public required string SeenAt { get; init; }
    public required string Completed { get; init; }
    public required string Wish { get; init; }
    public required string Wished { get; init; }
    public required string Seen { get; init; }
    public required string Saw { get; init; }
    public required string Thanks { get; init; }
    public required string Thanked { get; init; }
    public required string[] Counts { get; init; }
    public required string More { get; init; }
    public required string Join { get; init; }
    public required string Joined { get; init; }
    public required string Reword { get; init; }
    public required string Reworded { get; init; }
    public required string Withdraw { get; init; }
    public required string Withdrawn { get; init; }
    public required string Again { get; init; }
    public required string Helped { get; init; }

    /// <summary>That of a server, by the code that its operator sets.</summary>
    public static Tongue OfServer(string code) => code == "en" ? English : French;

    /// <summary>That of a person.</summary>
    public static Tongue Of(Persona person) => person.User.Locale.StartsWith("en", StringComparison.Ordinal) ? English : French;
}
