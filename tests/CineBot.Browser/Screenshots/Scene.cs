using CineBot.Browser.Browsing;

namespace CineBot.Browser.Screenshots;

/// <summary>What is on a picture beside the views of the page itself: somebody somewhere, and what they do there.</summary>
internal sealed record Scene(string Name, string Person, string Place, Func<Window, Task> PlayAsync)
{
    private const string Cards = "recommandations", Parties = "seances";

    public static readonly IReadOnlyList<Scene> All =
    [
        new("living-server", "Zoé", "accueil", window => window.Log.GetByRole(AriaRole.Article).First.WaitForAsync()),
        .. View.All.Select(view => new Scene(view.Name, view.Name == "my-films" ? "Nora" : "Zoé", Cards, view.OpenAsync)),
        new("settings-panel", "Inès", "moderation", window => SlashAsync(window, "reglages", "settings")),
        new("tonight", "Zoé", Cards, window => SlashAsync(window, "ce-soir", "tonight")),
        new("my-settings", "Zoé", "accueil", window => SlashAsync(window, "moi", "my-settings")),
        new("film", "Zoé", Cards, FilmAsync),
        new("party-proposing", "Nora", Parties, ProposingAsync),
        new("party-card", "Zoé", Parties, window => window.Log.GetByRole(AriaRole.Button, new() { Name = "Oui", Exact = true }).First.WaitForAsync()),
        new("party-sign-up", "Karim", Parties, SignUpAsync),
    ];

    private static async Task SlashAsync(Window window, string french, string english)
    {
        await window.BeginAsync(window.In(french, english));
        await window.SendAsync(window.In(french, english));
        await window.AnsweredAsync(window.In(french, english));
    }

    private static async Task FilmAsync(Window window)
    {
        await window.BeginAsync("film");
        await window.ChooseAsync(window.In("nom", "name"), "cleo", window.In("Cléo de 5 à 7", "Cléo from 5 to 7"));
        await window.SendAsync("film");
        await window.AnsweredAsync("film");
    }

    private static async Task ProposingAsync(Window window)
    {
        var (party, film, when) = (window.In("seance", "watch-party"), "film", window.In("quand", "when"));
        await window.BeginAsync(party);
        foreach (var option in new[] { film, when }) await window.AddOptionAsync(option);
        await window.ChooseAsync(film, "atalante", "L’Atalante");
        await window.Option(when).FillAsync(window.In("samedi 21h", "saturday 9pm"));
        await window.SendAsync(party);
        await window.AnsweredAsync(party);
    }

    private static async Task SignUpAsync(Window window)
    {
        await window.Log.GetByRole(AriaRole.Button, new() { Name = "Oui", Exact = true }).First.ClickAsync();
        await window.Private.Last.WaitForAsync();
    }
}
