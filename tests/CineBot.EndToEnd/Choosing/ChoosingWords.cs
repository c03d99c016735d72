using System.Globalization;

namespace CineBot.EndToEnd.Choosing;

/// <summary>What one types, reads and presses to choose a film or a date together, in one language.</summary>
internal sealed record ChoosingWords(string Language, string Host, string Command, string When, string Question)
{
    public static readonly ChoosingWords French = new("fr", "Agnès", "seance", "quand", "Quel film regarde-t-on")
    {
        OpenVote = "Ouvrir un vote",
        Nominate = "Proposer un film",
        Film = "Quel film\u00A0?",
        Manage = "Gérer",
        Start = "Passer au vote",
        Begun = "0 personne a voté",
        Vote = "Voter",
        Suits = "Tous les films qui te vont",
        Cast = "Ton vote est noté, et personne ne le voit.",
        Voted = "2 personnes ont voté",
        Close = "Clore le vote",
        Won = "C’est choisi\u00A0: Entr’acte",
        Settle = "En faire une séance",
        Published = "C’est annoncé",
        Coming = "Personne n’a encore dit oui",
        Slots = "Quelles dates\u00A0? Une par ligne, de 3 à 8",
        Publish = "Publier",
        Dates = "Quelle date te va",
        Answer = "Répondre",
        Tick = "Toutes les dates qui te vont",
        Noted = "C’est noté",
        ClosePoll = "Clore le sondage",
        Found = "La date est trouvée",
        SettleDate = "Retenir cette date",
        Asked = "qui vient",
        Yes = "Oui",
    };

    public static readonly ChoosingWords English = new("en", "Maya", "watch-party", "when", "Which film shall we watch?")
    {
        OpenVote = "Open a vote",
        Nominate = "Nominate a film",
        Film = "Which film?",
        Manage = "Manage",
        Start = "Start the vote",
        Begun = "0 people have voted",
        Vote = "Vote",
        Suits = "Every film that suits you",
        Cast = "Your vote is noted, and nobody sees it.",
        Voted = "2 people have voted",
        Close = "Close the vote",
        Won = "Chosen: Entr’acte",
        Settle = "Make it a watch party",
        Published = "It is announced",
        Coming = "Nobody has said yes",
        Slots = "Which dates? One a line, 3 to 8",
        Publish = "Publish",
        Dates = "Which date suits you?",
        Answer = "Answer",
        Tick = "Every date that suits you",
        Noted = "Noted",
        ClosePoll = "Close the poll",
        Found = "The date is found",
        SettleDate = "Settle on this date",
        Asked = "who is coming",
        Yes = "Yes",
    };

    public required string OpenVote { get; init; }
    public required string Nominate { get; init; }
    public required string Film { get; init; }
    public required string Manage { get; init; }
    public required string Start { get; init; }
    public required string Begun { get; init; }
    public required string Vote { get; init; }
    public required string Suits { get; init; }
    public required string Cast { get; init; }
    public required string Voted { get; init; }
    public required string Close { get; init; }
    public required string Won { get; init; }
    public required string Settle { get; init; }
    public required string Published { get; init; }
    public required string Coming { get; init; }
    public required string Slots { get; init; }
    public required string Publish { get; init; }
    public required string Dates { get; init; }
    public required string Answer { get; init; }
    public required string Tick { get; init; }
    public required string Noted { get; init; }
    public required string ClosePoll { get; init; }
    public required string Found { get; init; }
    public required string SettleDate { get; init; }
    public required string Asked { get; init; }
    public required string Yes { get; init; }

    public static ChoosingWords Of(string language) => language == "en" ? English : French;

    /// <summary>Nine in the evening on a day, as one types it.</summary>
    public string Evening(DateTimeOffset day) => Language == "en"
        ? day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")) + " 9pm"
        : day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) + " 21h";
}
