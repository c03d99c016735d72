using CineBot.Browser.Browsing;

namespace CineBot.Browser.Screenshots;

/// <summary>What those who are named for cases see and do: the queue, a case from its first reading to its end, an appeal, and what the server's panel says of who may do what how often.</summary>
internal static class CaseScenes
{
    private const string Place = "accueil";

    public static readonly IReadOnlyList<Scene> All =
    [
        new("case-queue", "Inès", "moderation", window => Scene.SlashAsync(window, "moderation", "moderation")),
        new("case-new", "Inès", "moderation", NewAsync),
        new("case-weighing", "Inès", "moderation", WeighAsync),
        new("case-taking", "Inès", "moderation", TakeAsync),
        new("case-dismissing", "Inès", "moderation", async window => await window.OpenAsync(await OpenNewAsync(window), window.In("Classer avec un mot", "Lay aside with a word"))),
        new("case-heard", "Paul", "moderation", async window => await OpenAsync(window, Films)),
        new("case-said", "Paul", "moderation", HeardAsync),
        new("case-witness", "Paul", "moderation", window => FormAsync(window, Films, "Inviter un·e témoin", "Invite a witness")),
        new("case-safeguard", "Paul", "moderation", window => FormAsync(window, Films, "Protéger 72\u00A0h", "Safeguard for 72\u00A0h")),
        new("case-repair-form", "Paul", "moderation", window => FormAsync(window, Films, "Proposer une réparation", "Suggest a repair")),
        new("case-repair", "Inès", "moderation", async window => await OpenAsync(window, Words)),
        new("case-kinds", "Paul", "moderation", KindsAsync),
        new("case-proposing", "Paul", "moderation", ProposeAsync),
        new("case-proposed", "Paul", "moderation", async window => await OpenAsync(window, Silence)),
        new("case-disagreeing", "Paul", "moderation", window => FormAsync(window, Silence, "Pas d’accord", "I disagree")),
        new("case-appeal", "Léo", Place, async window => await OpenAsync(window, Films)),
        new("case-appeal-answer", "Léo", Place, window => FormAsync(window, Films, "Alléger", "Make lighter")),
        new("case-stranger", "Zoé", Place, window => Scene.SlashAsync(window, "moderation", "moderation")),
        new("moderators-panel", "Agnès", Place, window => PanelAsync(window)),
        new("rights-panel", "Agnès", Place, RightsAsync),
        new("limits-panel", "Inès", Place, window => LimitsAsync(window)),
        new("limits-form", "Inès", Place, ChangeLimitAsync),
        new("charter-panel", "Agnès", Place, window => CharterAsync(window)),
        new("pause-panel", "Agnès", Place, PauseAsync),
    ];

    private static string Films(Window window) => window.In("Les films se disputent", "Argue over films");

    private static string Words(Window window) => window.In("Parler de ce qui s’est passé", "Speak of what happened");

    private static string Silence(Window window) => window.In("n’oblige personne à se taire", "Kindness silences nobody");

    private static async Task<ILocator> OpenAsync(Window window, Func<Window, string> article)
    {
        await Scene.SlashAsync(window, "moderation", "moderation");
        await window.PressBesideAsync(article(window));
        await window.SeeAsync(window.In("La file", "The queue"));
        return window.Private.Last;
    }

    private static Task<ILocator> OpenNewAsync(Window window) => OpenAsync(window, reader => reader.In("sans article", "no article"));

    private static async Task NewAsync(Window window) => await OpenNewAsync(window);

    private static async Task FormAsync(Window window, Func<Window, string> article, string french, string english) =>
        await window.OpenAsync(await OpenAsync(window, article), window.In(french, english));

    private static async Task WeighAsync(Window window)
    {
        await OpenNewAsync(window);
        await PressIfThereAsync(window, "Accuser réception", "Acknowledge");
        var weigh = window.Private.Last.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Évaluer|Réévaluer|Weigh|Weigh again)$") });
        await weigh.ClickAsync();
        await window.SeeAsync(window.In("À quel point est-ce grave", "How grave is it"));
    }

    // In an earlier edition they have taken it already: they hand it on first.
    private static async Task TakeAsync(Window window)
    {
        await WeighAsync(window);
        await window.ChooseAsync(window.In("Ce que tu en penses", "What you think"), "Tension");
        await window.SeeAsync(window.In("La file", "The queue"));
        await PressIfThereAsync(window, "Je passe la main", "Hand it on");
        await window.PressAsync(window.In("Prendre en charge", "Take in hand"), window.In("est entre tes mains", "is in your hands"));
    }

    private static async Task PressIfThereAsync(Window window, string french, string english)
    {
        var button = window.Private.Last.ButtonIn(window.In(french, english));
        if (await button.CountAsync() == 0) return;
        await button.ClickAsync();
        await window.Private.Last.GetByText(window.In("C’est noté", "Noted")).First.WaitForAsync();
    }

    private static async Task HeardAsync(Window window)
    {
        await OpenAsync(window, Films);
        await window.PressAsync(window.In("Ce qui a été dit", "What was said"), window.In("Que s’est-il passé pour toi", "What happened for you"));
    }

    private static async Task KindsAsync(Window window)
    {
        await OpenAsync(window, Films);
        await window.PressAsync(window.In("Proposer une mesure", "Propose a measure"), window.In("Que proposes-tu", "What do you propose"));
    }

    private static async Task ProposeAsync(Window window)
    {
        await KindsAsync(window);
        await window.ChooseAsync(window.In("Du plus léger au plus lourd", "From the lightest to the heaviest"), window.In("Une pause", "A pause"));
        await window.Form.WaitForAsync();
    }

    private static async Task PanelAsync(Window window)
    {
        await Scene.SlashAsync(window, "reglages", "settings");
        await window.PressBesideAsync(window.In("Modération", "Moderators"));
        await window.SeeAsync(window.In("Contact extérieur", "Outside contact"));
    }

    private static async Task RightsAsync(Window window)
    {
        await PanelAsync(window);
        await window.ChooseAsync(window.In("Choisir ce que quelqu’un peut faire", "Choose what someone may do"), "Paul");
        await window.SeeAsync(window.In("Ce que peut faire", "may do"));
    }

    private static async Task LimitsAsync(Window window)
    {
        await PanelAsync(window);
        await window.PressAsync(window.In("Les limites", "The limits"), window.In("Combien de fois", "How often"));
    }

    private static async Task ChangeLimitAsync(Window window)
    {
        await LimitsAsync(window);
        await window.ChooseAsync(window.In("Changer une limite", "Change a limit"), window.In("Publier une annonce", "Announcing a call"));
        await window.Form.WaitForAsync();
    }

    private static async Task CharterAsync(Window window)
    {
        await Scene.SlashAsync(window, "reglages", "settings");
        await window.PressBesideAsync(window.In("La charte", "The charter"));
        await window.SeeAsync(window.In("Ce qui demande d’accepter", "What asks people to accept"));
    }

    private static async Task PauseAsync(Window window)
    {
        await CharterAsync(window);
        await window.PressAsync(window.In("Rôle de pause", "Pause role"), window.In("Laisser une porte ouverte", "Leaving a door open"));
    }
}
