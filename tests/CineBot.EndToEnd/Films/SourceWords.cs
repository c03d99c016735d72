namespace CineBot.EndToEnd.Films;

/// <summary>What is typed and read when films are looked for, in one language: <paramref name="Slips"/> are titles that nobody's list holds as they stand; <paramref name="Troubles"/>, what moderators read of a source that is unwell.</summary>
internal sealed record SourceWords(
    string Person, string Locale, string Recommend, string Show, string Name, string[] Slips, string Title, string Typed, string NoPlace, string Unknown, string Settings, IReadOnlyDictionary<string, string> Troubles)
{
    public static readonly SourceWords French = new(
        "Nora", "fr", "reco", "film", "nom", ["sueurs friodes", "sueurs froidess"], "Sueurs froides (Vertigo, 1958, Alfred Hitchcock)", "sueurs froides", "On ne sait pas encore où le voir.", "Je ne connais pas «\u00A0zorglub intersidéral\u00A0». Vérifie le titre, ou fais-le découvrir ici avec", "reglages",
        new Dictionary<string, string>
        {
            ["Busy"] = "TMDB demande qu’on l’interroge moins\u00A0: le catalogue répond seul",
            ["KeyRefused"] = "TMDB refuse la clé donnée par la personne qui fait tourner le bot\u00A0: le catalogue répond seul",
            ["Nonsense"] = "TMDB répond n’importe quoi\u00A0: le catalogue répond seul",
            ["Slow"] = "TMDB répond trop lentement\u00A0: le catalogue répond seul",
            ["Unreachable"] = "TMDB est injoignable\u00A0: le catalogue répond seul",
        });

    public static readonly SourceWords English = new(
        "Maya", "en-GB", "recommend", "film", "name", ["vertogo", "vertigoo"], "Vertigo (1958, Alfred Hitchcock)", "vertigo", "Nobody has said yet where to see it.", "I don’t know “zorglub intersidéral”. Check the title, or tell people here about it with", "settings",
        new Dictionary<string, string>
        {
            ["Busy"] = "TMDB asks to be asked less often: the catalogue answers alone",
            ["KeyRefused"] = "TMDB refuses the key that whoever runs the bot gave: the catalogue answers alone",
            ["Nonsense"] = "What TMDB answers makes no sense: the catalogue answers alone",
            ["Slow"] = "TMDB answers too slowly: the catalogue answers alone",
            ["Unreachable"] = "TMDB cannot be reached: the catalogue answers alone",
        });

    public static IReadOnlyList<SourceWords> Both => [French, English];
}
