using System.Text;
using CineBot.Browser.Browsing;

namespace CineBot.Browser.Screenshots;

/// <summary>What members do around the charter: reading and accepting it, also when something asks for it; looking at their own words again; reporting, and following what they reported.</summary>
internal static class CharterScenes
{
    private const string Place = "charte", Sharp = "Encore un film de Parisiens";

    public static readonly IReadOnlyList<Scene> All =
    [
        new("charter", "Maya", Place, window => Scene.SlashAsync(window, "charte lire", "charter read")),
        new("charter-accepting", "Zoé", Place, AcceptAsync),
        new("charter-gate", "Zoé", Place, MeetGateAsync),
        new("charter-gate-reading", "Zoé", Place, ReadAtGateAsync),
        new("charter-gate-going-on", "Zoé", Place, GoOnAsync),
        new("charter-publishing", "Agnès", Place, PublishAsync),
        new("rereading", "Zoé", Place, RereadAsync),
        new("report-form", "Nora", "recommandations", FillReportAsync),
        new("report-again", "Karim", "recommandations", window => ReportAgainAsync(window)),
        new("report-adding", "Karim", "recommandations", AddAsync),
        new("report-withdrawing", "Karim", Place, WithdrawAsync),
        new("follow", "Sacha", Place, window => Scene.SlashAsync(window, "charte suivi", "charter follow")),
        new("report-receipt", "Zoé", Place, ReportAsync) { PassesTime = true },
        new("report-urgent", "Nora", Place, ReportUrgentAsync) { PassesTime = true },
    ];

    private static async Task AcceptAsync(Window window)
    {
        await TakeBackAsync(window);
        await Scene.SlashAsync(window, "charte accepter", "charter accept");
        await window.SeeAsync(window.In("J’accepte", "I accept"));
    }

    // Whoever accepted in an earlier edition has not, in this one.
    private static async Task TakeBackAsync(Window window)
    {
        await Scene.SlashAsync(window, "charte accepter", "charter accept");
        var takeBack = window.Private.Last.ButtonIn(window.In("Retirer mon accord", "Take my agreement back"));
        if (await takeBack.CountAsync() == 0) return;
        await takeBack.ClickAsync();
        await window.SeeAsync(window.In("tu n’acceptes plus", "no longer accept"));
    }

    private static async Task MeetGateAsync(Window window)
    {
        await TakeBackAsync(window);
        var command = window.In("tournage figurants", "film-shoot extras");
        await window.BeginAsync(command);
        await window.SendAsync(command);
        await window.SeeAsync(window.In("on accepte d’abord la charte", "accept the charter first"));
    }

    private static async Task ReadAtGateAsync(Window window)
    {
        await MeetGateAsync(window);
        await window.PressAsync(window.In("Lire et accepter", "Read and accept"), window.In("J’accepte", "I accept"));
    }

    private static async Task GoOnAsync(Window window)
    {
        await ReadAtGateAsync(window);
        await window.OpenAsync(window.Private.Last, window.In("J’accepte", "I accept"));
    }

    private static async Task PublishAsync(Window window)
    {
        var (command, file) = (window.In("charte publier", "charter publish"), window.In("francais", "french"));
        await window.BeginAsync(command);
        await window.AddOptionAsync(file);
        await window.Option(file).SetInputFilesAsync(new FilePayload { Name = "charte.md", MimeType = "text/markdown", Buffer = Encoding.UTF8.GetBytes(await OwnCharterAsync()) });
        await window.SendAsync(command);
        await window.SeeAsync(window.In("Ne pas publier", "Do not publish"));
    }

    private static async Task<string> OwnCharterAsync() =>
        (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "config", "charter.fr.md"))).Replace("on prévient", "on se prévient", StringComparison.Ordinal)
        + "\n## 13. Le générique dit merci\n\n**Ce que nous voulons.** Chaque personne qui a aidé est au générique, sous le nom qu’elle choisit.\n\n**Pourquoi.** On travaille sans être payé·e, pas sans être vu·e.\n\n**Par exemple.** « Comment veux-tu être nommé·e ? » se demande avant la première prise.\n";

    private static async Task RereadAsync(Window window)
    {
        const string Words = "Tu fais toujours ça, c’est nul. Arrête de parler de films que tu ne comprends pas !";
        await window.SayAsync(Words);
        await window.OnMessageAsync(Words, window.In("Relire mon message", "Reread my message"));
        await window.SeeAsync(window.In("Ton message, relu", "Your message, reread"));
    }

    private static async Task FillReportAsync(Window window)
    {
        await window.OnMessageAsync(Sharp, window.In("Signaler (charte)", "Report (charter)"));
        await window.Form.GetByLabel(window.In("Que s’est-il passé\u00A0?", "What happened?")).FillAsync(window.In("C’est dit pour rire, mais plus personne n’ose recommander.", "It was meant as a joke, but nobody dares to recommend any more."));
        await window.PickAsync(window.Form, window.In("Qu’est-ce qui t’aiderait", "What would help you"), window.In("Qu’on lui parle", "That somebody talks"));
    }

    private static async Task ReportAgainAsync(Window window)
    {
        await window.OnMessageAsync(Sharp, window.In("Signaler (charte)", "Report (charter)"));
        await window.SeeAsync(window.In("Tu l’as déjà signalé", "You have reported that already"));
    }

    private static async Task AddAsync(Window window)
    {
        await ReportAgainAsync(window);
        await window.OpenAsync(window.Private.Last, window.In("Ajouter un mot", "Add a word"));
    }

    private static async Task WithdrawAsync(Window window)
    {
        await Scene.SlashAsync(window, "charte suivi", "charter follow");
        await window.PressBesideAsync(window.In("Deux personnes l’ont en charge", "Two people have it in hand"));
        await window.SeeAsync(window.In("Ajouter un mot", "Add a word"));
        await window.PressAsync(window.In("Retirer", "Take back"), window.In("Retirer ton signalement", "Take your report back"));
    }

    private static Task ReportAsync(Window window) => ReportAsync(window, window.In("Être écouté", "To be listened to"), window.In("C’est gardé sous le code", "It is kept under the code"));

    private static Task ReportUrgentAsync(Window window) => ReportAsync(window, window.In("C’est urgent ou grave", "It is urgent or grave"), window.In("urgence", "emergency"));

    private static async Task ReportAsync(Window window, string help, string received)
    {
        await window.PassAnHourAsync();
        var command = window.In("charte signaler", "charter report");
        await window.BeginAsync(command);
        await window.SendAsync(command);
        await window.Form.GetByLabel(window.In("Que s’est-il passé\u00A0?", "What happened?")).FillAsync(window.In("On parle de moi dans un autre salon, sous un faux nom.", "People talk about me in another channel, under a false name."));
        await window.PickAsync(window.Form, window.In("Quel article", "Which article"), window.In("Autre chose", "Something else"));
        await window.PickAsync(window.Form, window.In("Qu’est-ce qui t’aiderait", "What would help you"), help);
        await window.Form.ButtonIn(window.In("Envoyer", "Send")).ClickAsync();
        await window.SeeAsync(received);
    }
}
