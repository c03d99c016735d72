namespace CineBot.EndToEnd.Charter;

/// <summary>What is typed, pressed and read around the charter, in one language.</summary>
internal sealed record CharterWords(
    string Publish, string Read, string French, string English, string PublishIt, string AskAnew, string TouchUp, string ReadAndAccept, string Agree, string TakeBack, string Asked, string AskedAgain, string Title, string Want, string Example, string Settings)
{
    public static readonly CharterWords InFrench = new(
        "charte publier", "charte lire", "francais", "anglais", "Publier la charte", "Publier, et redemander l’accord", "Publier comme retouche", "Lire et accepter", "J’accepte", "Retirer mon accord",
        "Ici, on accepte d’abord la charte", "La charte a changé depuis que tu l’as acceptée", "La charte de bienveillance", "Aucun plan ne vaut une blessure.", "On s’arrête là", "reglages");

    public static readonly CharterWords InEnglish = new(
        "charter publish", "charter read", "french", "english", "Publish the charter", "Publish, and ask everybody anew", "Publish as a touch-up", "Read and accept", "I accept", "Take my agreement back",
        "Here people accept the charter first", "The charter has changed since you accepted it", "The charter of kindness", "No shot is worth an injury.", "We stop here", "settings");

    public static CharterWords Of(string language) => language == "fr" ? InFrench : InEnglish;
}
