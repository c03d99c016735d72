namespace CineBot.EndToEnd.Parties;

/// <summary>What is typed, pressed and read for a regular evening, in one language.</summary>
internal sealed record SeriesLabels(string Repeat, string Rule, string Said, string See, string Panel, string Host, string Warn, string Few, string Stop, string Welcome, string Sixty)
{
    public static readonly SeriesLabels French = new(
        "repeter", "le dernier mercredi de chaque mois à 20h", "le dernier mercredi de chaque mois à 20\u00A0h", "Voir", "Le rendez-vous régulier", "Animer à mon tour", "Prévenir si moins de 4 oui", "il en faudrait 4", "Arrêter", "Dire oui", "**60 oui**");

    public static readonly SeriesLabels English = new(
        "repeat", "the last wednesday of every month at 8pm", "the last Wednesday of every month at 8\u00A0pm", "See", "The regular evening", "Host in turn", "Warn below 4 yes", "it takes 4", "Stop", "Say yes", "**60 yes**");

    public static SeriesLabels Of(string language) => language == "fr" ? French : English;
}
