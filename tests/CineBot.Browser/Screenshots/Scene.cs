using CineBot.Browser.Browsing;

namespace CineBot.Browser.Screenshots;

/// <summary>What is on a picture beside the views of the page itself: somebody somewhere, and what they do there.</summary>
internal sealed record Scene(string Name, string Person, string Place, Func<Window, Task> PlayAsync)
{
    private const string Cards = "recommandations";

    public static readonly IReadOnlyList<Scene> All =
    [
        new("living-server", "Zoé", "accueil", window => window.Log.GetByRole(AriaRole.Article).First.WaitForAsync()),
        .. View.All.Select(view => new Scene(view.Name, view.Name == "my-films" ? "Nora" : "Zoé", Cards, view.OpenAsync)),
        new("settings-panel", "Inès", "moderation", window => SlashAsync(window, "reglages", "settings")),
        new("tonight", "Zoé", Cards, window => SlashAsync(window, "ce-soir", "tonight")),
        new("my-settings", "Zoé", "accueil", window => SlashAsync(window, "moi", "my-settings")),
        new("film", "Zoé", Cards, FilmAsync),
        .. PartyScenes.All,
        .. CallScenes.All,
        .. CharterScenes.All,
        .. CaseScenes.All,
        .. ConcernedScenes.All,
        .. ListScenes.All,
        .. FilmScenes.All,
        .. DigestScenes.All,
    ];

    /// <summary>Whether the community's clock is moved on in it.</summary>
    public bool PassesTime { get; init; }

    /// <summary>What people do before it without the page.</summary>
    public Func<House, Task>? PrepareAsync { get; init; }

    /// <summary>Somebody asks for something that needs no options.</summary>
    public static async Task SlashAsync(Window window, string french, string english)
    {
        var command = window.In(french, english);
        var before = await window.Private.CountAsync();
        await window.BeginAsync(command);
        await window.SendAsync(command);
        // What an earlier scene asked of the bot may still stand there.
        await window.Private.Nth(before).WaitForAsync();
        await window.AnsweredAsync(command);
    }

    private static async Task FilmAsync(Window window)
    {
        await window.BeginAsync("film");
        await window.ChooseAsync(window.In("nom", "name"), "cleo", window.In("Cléo de 5 à 7", "Cléo from 5 to 7"));
        await window.SendAsync("film");
        await window.AnsweredAsync("film");
    }
}
