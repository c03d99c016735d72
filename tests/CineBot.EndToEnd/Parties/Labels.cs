namespace CineBot.EndToEnd.Parties;

/// <summary>What is pressed and read at a watch party, in one language.</summary>
internal sealed record Labels(
    string Command, string List, string When, string Seats, string Tomorrow, string Later, string Publish, string Yes, string Manage, string Move, string MoveNow,
    string There, string Launch, string InFive, string Started, string HowFar, string Far, string Over, string Coming, string Waiting, string Again, string TakeOver, string Silent, string Held, string Taken)
{
    public static readonly Labels French = new(
        "seance", "seances", "quand", "places", "demain 21h", "après-demain 21h", "Publier", "Oui", "Gérer", "Déplacer", "Déplacer et prévenir tout le monde",
        "Je suis là", "On lance", "Dans 5 minutes", "C’est parti pour", "Où en est-on\u00A0?", "Le film en est à **0:4", "C’est fini.", "**50 oui**", "10 personnes en attente", "réponses sont à reconfirmer", "Je prends le relais", "son hôte n’a pas répondu", "est maintenant menée par", "est à toi");

    public static readonly Labels English = new(
        "watch-party", "watch-parties", "when", "seats", "tomorrow 9pm", "in 2 days at 9pm", "Publish", "Yes", "Manage", "Move", "Move it and tell everybody",
        "I am here", "Start", "In 5 minutes", "starts now", "How far is it?", "The film is at **0:4", "It is over.", "**50 yes**", "10 people waiting", "answers are to be confirmed", "I take over", "its host has not answered", "is now held by", "is yours");

    public static Labels Of(string language) => language == "fr" ? French : English;
}
