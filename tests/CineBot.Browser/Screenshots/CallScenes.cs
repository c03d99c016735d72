using CineBot.Browser.Browsing;

namespace CineBot.Browser.Screenshots;

/// <summary>What people do around a shoot: announcing it, coming, applying, answering, being found, and looking at what waits for a moderator. Posts are in the server's language, answers in the reader's.</summary>
internal static class CallScenes
{
    private const string Shoot = "Tambour, court métrage dans une laverie", Portrait = "La Dernière Bobine, portrait d’une projectionniste";

    public static readonly IReadOnlyList<Scene> All =
    [
        new("call-post", "Zoé", Shoot, window => Button(Card(window, "Tambour"), "Je viens").ScrollIntoViewIfNeededAsync()),
        new("call-coming", "Zoé", Shoot, ComeAsync),
        new("call-form", "Nora", "accueil", ProposeAsync),
        new("call-preview", "Nora", "accueil", PreviewAsync),
        new("call-managing", "Nora", Shoot, window => ManageAsync(window, "Tambour")),
        new("call-completing", "Nora", Shoot, CompleteAsync),
        new("call-applicants", "Agnès", Portrait, ApplicantsAsync),
        new("call-applicant", "Agnès", Portrait, ApplicantAsync),
        new("call-applying", "Chantal", Portrait, ApplyAsync),
        new("call-practical", "Karim", Portrait, window => PressAsync(window, "La Dernière Bobine", "Ma candidature")),
        new("call-search", "Sacha", "accueil", window => Scene.SlashAsync(window, "tournage annonces", "film-shoot calls")),
        new("call-held", "Inès", "moderation", window => LookAsync(window)),
        new("profile", "Karim", "accueil", window => Scene.SlashAsync(window, "profil", "profile")),
        new("directory", "Nora", "accueil", SearchAsync),
    ];

    /// <summary>The card that everybody sees.</summary>
    private static ILocator Card(Window window, string words) =>
        window.Message(words).Filter(new() { HasNotText = window.In("Toi seul·e peux voir ceci", "Only you can see this") }).First;

    private static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task PressAsync(Window window, string card, string button)
    {
        var before = await window.Private.CountAsync();
        await Button(Card(window, card), button).ClickAsync();
        await window.Private.Nth(before).WaitForAsync();
        await window.Private.Nth(before).ScrollIntoViewIfNeededAsync();
    }

    private static async Task ComeAsync(Window window)
    {
        await PressAsync(window, "Tambour", "Je viens");
        await Button(window.Private.Last, "Figurant·e").ClickAsync();
        await window.Private.Last.ScrollIntoViewIfNeededAsync();
    }

    private static async Task ProposeAsync(Window window)
    {
        var command = window.In("tournage figurants", "film-shoot extras");
        await window.BeginAsync(command);
        await window.SendAsync(command);
        foreach (var (label, words) in new[]
        {
            (window.In("Quoi et qui ?", "What, and whom?"), window.In("La Digue, court métrage : 8 figurants, 1 perchiste", "The Dyke, short film: 8 extras, 1 boom operator")),
            (window.In("Quand ?", "When?"), window.In("samedi 8h-18h", "saturday 8am-6pm")),
            (window.In("Où ?", "Where?"), "Saint-Ouen"),
            (window.In("Un mot de toi", "A word from you"), window.In("On attend la marée, puis on court. Prévoyez des chaussettes.", "We wait for the tide, then we run. Bring spare socks.")),
        })
        {
            await window.Form.GetByLabel(label).FillAsync(words);
        }

        await window.Form.GetByRole(AriaRole.Combobox).First.ClickAsync();
        await window.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = window.In("frais remboursés", "expenses repaid") }).First.ClickAsync();
    }

    private static async Task PreviewAsync(Window window)
    {
        await ProposeAsync(window);
        await Button(window.Form, window.In("Envoyer", "Send")).ClickAsync();
        await Button(window.Private.Last, window.In("Publier", "Publish")).ScrollIntoViewIfNeededAsync();
    }

    private static Task ManageAsync(Window window, string card) => PressAsync(window, card, "Gérer");

    private static async Task CompleteAsync(Window window)
    {
        await ManageAsync(window, "Tambour");
        await Button(window.Private.Last, window.In("Compléter", "Complete")).ClickAsync();
        await window.Private.Last.GetByRole(AriaRole.Heading, new() { NameRegex = new("^(Compléter|Complete) ") }).ScrollIntoViewIfNeededAsync();
    }

    private static async Task ApplicantsAsync(Window window)
    {
        await ManageAsync(window, "La Dernière Bobine");
        var before = await window.Private.CountAsync();
        await Button(window.Private.Last, window.In("Candidatures", "Applications")).ClickAsync();
        await window.Private.Nth(before).GetByRole(AriaRole.Heading).Last.ScrollIntoViewIfNeededAsync();
    }

    private static async Task ApplicantAsync(Window window)
    {
        await ApplicantsAsync(window);
        var list = window.Private.Last;
        await list.GetByRole(AriaRole.Combobox, new() { Name = window.In("Ouvrir une candidature", "Open an application") }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = "Sacha" }).ClickAsync();
        await list.GetByRole(AriaRole.Heading, new() { NameRegex = new(": Sacha$") }).ScrollIntoViewIfNeededAsync();
    }

    private static async Task ApplyAsync(Window window)
    {
        await PressAsync(window, "La Dernière Bobine", "Candidater");
        await window.Form.Or(window.Private.GetByRole(AriaRole.Button, new() { NameRegex = new("^18") })).First.WaitForAsync();
    }

    private static async Task LookAsync(Window window)
    {
        await Scene.SlashAsync(window, "tournage gerer", "film-shoot manage");
        await Button(window.Private.Last, window.In("Regarder", "Look")).ClickAsync();
        await Button(window.Private.Last, window.In("Publier", "Publish")).ScrollIntoViewIfNeededAsync();
    }

    private static async Task SearchAsync(Window window)
    {
        var (directory, near) = (window.In("annuaire", "directory"), window.In("pres-de", "near"));
        await window.BeginAsync(directory);
        await window.AddOptionAsync(near);
        await window.ChooseAsync(near, "Saint-Ouen", "Saint-Ouen-sur-Seine");
        await window.SendAsync(directory);
        await window.AnsweredAsync(directory);
    }
}
