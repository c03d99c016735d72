using System.Text;
using CineBot.Browser.Browsing;

namespace CineBot.Browser.Screenshots;

/// <summary>What people do with lists of their own: bringing them from elsewhere, and looking before anything is written.</summary>
internal static class ListScenes
{
    private const string Place = "recommandations";

    private const string Watchlist = "Date,Name,Year\n2024-03-01,L'Atalante,1934\n2024-03-02,Playtime,1967\n2024-03-03,Les Misérables,\n2024-03-04,A Film That Nobody Made,2003\n";

    private const string Ratings = "Date,Name,Year,Rating\n2023-01-07,The Kid,1921,4.5\n2023-01-08,Vertigo,1958,3\n";

    public static readonly IReadOnlyList<Scene> All =
    [
        new("lists-import", "Sacha", Place, window => HandAsync(window)),
        new("lists-choosing", "Sacha", Place, ChooseAsync),
        new("wish-again", "Yannick", Place, AgainAsync),
        new("film-leaving", "Karim", Place, LeaveAsync),
    ];

    private static async Task<ILocator> HandAsync(Window window)
    {
        await Scene.SlashAsync(window, "mes-films", "my-films");
        var shelf = window.Private.Last;
        await Button(shelf, window.In("Envies", "Want to see")).ClickAsync();
        await Button(shelf, window.In("Importer", "Import")).ClickAsync();
        await window.Form.Locator("input[type=file]").SetInputFilesAsync([Csv("watchlist.csv", Watchlist), Csv("ratings.csv", Ratings)]);
        await Button(window.Form, window.In("Envoyer", "Send")).ClickAsync();
        var preview = window.Private.Filter(new() { HasText = window.In("retrouvés", "found") }).Last;
        await preview.ScrollIntoViewIfNeededAsync();
        return preview;
    }

    private static async Task ChooseAsync(Window window)
    {
        var preview = await HandAsync(window);
        await Button(preview, window.In("Choisir le film qui reste", "Choose the one left")).ClickAsync();
        await window.Private.Filter(new() { HasText = window.In("Quel film est", "Which film is") }).Last.ScrollIntoViewIfNeededAsync();
    }

    private static async Task AgainAsync(Window window)
    {
        await Button(window.Log, "Envie").Last.ClickAsync();
        await Button(window.Private.Last, window.In("Me redemander dans 15 jours", "Ask me again in 15 days")).ClickAsync();
        await window.Private.Filter(new() { HasText = window.In("une seule fois", "to you once") }).Last.ScrollIntoViewIfNeededAsync();
    }

    // A film recommended with its last day: the public card, in the server's language, counts the days.
    private static async Task LeaveAsync(Window window)
    {
        var command = window.In("reco", "recommend");
        await window.BeginAsync(command);
        await window.ChooseAsync("film", "stalker", "Stalker");
        await window.SendAsync(command);
        await window.Form.GetByRole(AriaRole.Textbox).First.FillAsync(window.In("Repasse au Louxor, en copie neuve", "Back at the Louxor, in a new print"));
        await Button(window.Form, window.In("Envoyer", "Send")).ClickAsync();
        await Button(window.Private.Last, window.In("Compléter", "Add details")).ClickAsync();
        await window.Form.GetByLabel(window.In("Jusqu’à quand\u00A0?", "Until when?")).FillAsync(window.In("dans 3 jours", "in 3 days"));
        await Button(window.Form, window.In("Envoyer", "Send")).ClickAsync();
        await window.Message("Encore 3 jours").Last.GetByText("Encore 3 jours").ScrollIntoViewIfNeededAsync();
    }

    private static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static FilePayload Csv(string name, string content) => new() { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(content) };
}
