using CineBot.Browser.Browsing;

namespace CineBot.Browser;

/// <summary>One thing to look at, and the way to it from a window that was just opened on #recommandations.</summary>
internal sealed record View(string Name, Func<Window, Task> OpenAsync)
{
    /// <summary>Everything that every window can show, whatever its width.</summary>
    public static readonly IReadOnlyList<View> All =
    [
        new("conversation", window => Card(window).WaitForAsync()),
        new("commands", CommandsAsync),
        new("suggestions", SuggestionsAsync),
        new("form", FormAsync),
        new("people", PeopleAsync),
        new("message-menu", MessageMenuAsync),
        new("exchanges", window => BehindAsync(window, 0)),
        new("faults", window => BehindAsync(window, 1)),
        new("time", window => BehindAsync(window, 2)),
        new("events", window => window.GoToEventsAsync()),
        new("forum", window => window.GoAsync("tournages")),
        new("dms", window => window.GoToConversationAsync()),
        new("private", window => AnswerAsync(window, window.In("aide", "help"))),
        new("my-films", window => AnswerAsync(window, window.In("mes-films", "my-films"))),
    ];

    public override string ToString() => Name;

    /// <summary>Opens what lies behind the scene, on one of its tabs.</summary>
    public static async Task BehindAsync(Window window, int tab)
    {
        await window.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { NameRegex = new("^(Coulisses|Behind the scenes)$") }).ClickAsync();
        await window.Behind.GetByRole(AriaRole.Tab).Nth(tab).ClickAsync();
        await window.Behind.GetByRole(AriaRole.Tabpanel).WaitForAsync();
    }

    /// <summary>The newest card of a recommendation.</summary>
    private static ILocator Card(Window window) =>
        window.Log.GetByRole(AriaRole.Article).Filter(new() { Has = window.Page.GetByRole(AriaRole.Button, new() { Name = "Envie", Exact = true }) }).Last;

    private static async Task AnswerAsync(Window window, string command)
    {
        await window.BeginAsync(command);
        await window.SendAsync(command);
        await window.AnsweredAsync(command);
    }

    private static async Task CommandsAsync(Window window)
    {
        await window.Line.FillAsync("/");
        await window.Page.GetByRole(AriaRole.Option).First.WaitForAsync();
    }

    private static async Task SuggestionsAsync(Window window)
    {
        await window.BeginAsync(window.In("reco", "recommend"));
        await window.Option("film").FillAsync("miser");
        await window.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = "2019" }).First.WaitForAsync();
    }

    private static async Task FormAsync(Window window)
    {
        await window.BeginAsync(window.In("reco", "recommend"));
        await window.ChooseAsync("film", "agnes varda", "Varda");
        await window.SendAsync(window.In("reco", "recommend"));
        await window.Form.GetByRole(AriaRole.Button, new() { Name = window.In("Envoyer", "Send") }).ClickAsync();
        await window.Form.GetByText(window.In("Il manque quelque chose ici.", "Something is missing here.")).WaitForAsync();
    }

    private static async Task PeopleAsync(Window window)
    {
        await window.OpenPeopleAsync();
        await window.Form.GetByRole(AriaRole.Heading).First.WaitForAsync();
    }

    private static async Task MessageMenuAsync(Window window)
    {
        await Card(window).HoverAsync();
        await Card(window).GetByRole(AriaRole.Button, new() { NameRegex = new("^(Plus d’actions|More actions)") }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Menu).WaitForAsync();
    }
}
