namespace CineBot.EndToEnd.Lists;

/// <summary>What people press and read while the bot learns from what they thought of films, in one language.</summary>
internal sealed record TasteWords(string Name, string Seen, string Loved, string Lists, string Sharing, string Tonight, string Another)
{
    public static readonly TasteWords French = new("nom", "Vu", "❤ Adoré", "mes-films", "Partage", "ce-soir", "Une autre")
    {
        NearCléo = "Proche de Cléo de 5 à 7, que tu as aimé",
        NearSolaris = "Proche de Solaris, que tu as aimé",
        Near = "Proche de",
        Recommend = "reco",
        Avoid = "Ce que j’évite",
        LeftOut = "1 film écarté pour toi\u00A0: Maladie, soins, piqûres.",
    };

    public static readonly TasteWords English = new("name", "Seen", "❤ Loved it", "my-films", "Sharing", "tonight", "Another one")
    {
        NearCléo = "Close to Cléo from 5 to 7, which you liked",
        NearSolaris = "Close to Solaris, which you liked",
        Near = "Close to",
        Recommend = "recommend",
        Avoid = "What I avoid",
        LeftOut = "1 film left out for you: Illness, hospitals, needles.",
    };

    public required string NearCléo { get; init; }

    public required string NearSolaris { get; init; }

    public required string Near { get; init; }

    public required string Recommend { get; init; }

    public required string Avoid { get; init; }

    public required string LeftOut { get; init; }

    public static TasteWords In(string language) => language == "fr" ? French : English;
}
