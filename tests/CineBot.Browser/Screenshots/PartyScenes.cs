using CineBot.Browser.Browsing;

namespace CineBot.Browser.Screenshots;

/// <summary>What people do with watch parties: proposing, choosing together, signing up, the regular evening, the start. Cards are in the server's language, answers in the reader's.</summary>
internal static class PartyScenes
{
    private const string Place = "seances", Upcoming = "Le Rayon vert", Vote = "Quel film regarde-t-on", Poll = "Quelle date te va";

    public static readonly IReadOnlyList<Scene> All =
    [
        new("party-proposing", "Nora", Place, window => ProposeAsync(window, "L’Atalante", window.In("samedi 21h", "saturday 9pm"))),
        new("party-card", "Zoé", Place, window => Card(window, Upcoming).ScrollIntoViewIfNeededAsync()),
        new("party-sign-up", "Karim", Place, window => PressAsync(window, Upcoming, "Oui")),
        new("party-vote", "Zoé", Place, window => Card(window, Vote).ScrollIntoViewIfNeededAsync()),
        new("party-ballot", "Zoé", Place, window => PressAsync(window, Vote, "Voter")),
        new("party-dates", "Nora", Place, window => PressAsync(window, Poll, "Répondre")),
        new("party-series", "Chantal", Place, SeriesAsync),
        new("party-start", "Agnès", Place, StartAsync) { PassesTime = true },
        new("party-where", "Sacha", Place, WhereAsync) { PassesTime = true },
    ];

    /// <summary>The public card that says so; the newest, where several do.</summary>
    private static ILocator Card(Window window, string words) =>
        window.Message(words).Filter(new() { HasNotText = window.In("Toi seul·e peux voir ceci", "Only you can see this") }).Last;

    private static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task PressAsync(Window window, string card, string button)
    {
        await Button(Card(window, card), button).ClickAsync();
        await window.Private.Last.ScrollIntoViewIfNeededAsync();
    }

    private static async Task ProposeAsync(Window window, string film, string date)
    {
        var (party, when) = (window.In("seance", "watch-party"), window.In("quand", "when"));
        await window.BeginAsync(party);
        foreach (var option in new[] { "film", when }) await window.AddOptionAsync(option);
        await window.ChooseAsync("film", film, film);
        await window.Option(when).FillAsync(date);
        await window.SendAsync(party);
        await window.AnsweredAsync(party);
    }

    private static async Task SeriesAsync(Window window)
    {
        await Scene.SlashAsync(window, "seances", "watch-parties");
        var list = window.Private.Last;
        await Button(list, window.In("Gérer", "Manage")).First.ClickAsync();
        await Button(list, window.In("Le rendez-vous régulier", "The regular evening")).ClickAsync();
        await list.GetByRole(AriaRole.Heading, new() { Name = window.In("Un rendez-vous régulier", "A regular evening") }).ScrollIntoViewIfNeededAsync();
    }

    // An evening in an hour and a quarter, of which an hour passes by the clock panel: the host is asked, and sets the start.
    private static async Task StartAsync(Window window)
    {
        await ProposeAsync(window, "Playtime", window.In("dans 1h15", "in 1h15"));
        await Button(window.Private.Last, window.In("Publier", "Publish")).ClickAsync();
        await Button(Card(window, "Playtime (1967)"), "Agenda").WaitForAsync();
        await window.PassAnHourAsync();
        await PressAsync(window, "Playtime (1967)", "On lance");
        await Button(window.Private.Last, window.In("Dans 5 minutes", "In 5 minutes")).ClickAsync();
        await Card(window, "Playtime (1967)").GetByText("Départ du film").ScrollIntoViewIfNeededAsync();
    }

    // Whoever comes late asks how far it is.
    private static async Task WhereAsync(Window window)
    {
        await Button(Card(window, "Départ du film"), "Où en est-on ?").WaitForAsync();
        await window.PassAnHourAsync();
        await PressAsync(window, "Départ du film", "Où en est-on ?");
    }
}
