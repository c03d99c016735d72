namespace CineBot.EndToEnd.Digests;

/// <summary>What is typed and read around the digest, in one language; whatever is pressed is named by its id.</summary>
internal sealed record DigestWords(
    string Settings, string Mine, string Recommend, string Refused, string Off, string On, string NothingYet, string Asked, string Letter, string Left, string Gone, string Lacking, string Extras, string Shoot, string Day)
{
    public static readonly DigestWords French = new(
        "reglages", "moi", "reco", "Écris à", "**Éteinte.**", "**Allumée**", "rien ne serait envoyé", "je t’écris en message privé", "La semaine sur Les Glaneuses", "Tu n’es plus dans ce serveur",
        "La semaine n’a pas pu être publiée\u00A0: son salon n’existe plus", "La semaine n’a pas pu être publiée\u00A0: je n’ai pas le droit d’écrire dans son salon", "tournage figurants", "La Digue\u00A0: 12 figurants", "samedi 16 janvier 2027");

    public static readonly DigestWords English = new(
        "settings", "my-settings", "recommend", "Write to", "**Off.**", "**On**", "nothing would be sent", "I write to you by private message", "The week on Les Glaneuses", "You are no longer in this server",
        "The week could not be posted: its channel is gone", "The week could not be posted: I may not write in its channel", "film-shoot extras", "The Dyke: 12 extras", "Saturday 16 January 2027");

    public static DigestWords Of(string language) => language == "fr" ? French : English;

    /// <summary>What stands on the card of a week in which everything happened, from its title to its last line.</summary>
    public static string[] Whole(string language) => language == "fr"
        ? ["## La semaine", "### Arrivé cette semaine", "### Séances à venir", "### Tournages qui cherchent du monde", "### Bientôt plus à voir", "jusqu’au samedi 16 janvier", "### Très attendus, pas encore programmés", "2 personnes en ont envie", "### Merci à"]
        : ["## The week", "### Came this week", "### Watch parties to come", "### Shoots looking for people", "### Leaving soon", "until Saturday 16 January", "### Much wanted, not yet scheduled", "2 people want to see it", "### Thanks to"];
}
