using System.Globalization;
using CineBot.Browser.Browsing;

namespace CineBot.Browser.Screenshots;

/// <summary>The server's week: where it is switched on, the card in its channel, and the letter to who asked for it. The card is in the server's language, the rest in the reader's.</summary>
internal static class DigestScenes
{
    private const string Place = "moderation", Channel = "accueil";

    public static readonly IReadOnlyList<Scene> All =
    [
        new("digest-panel", "Inès", Place, window => SwitchOnAsync(window, 17)),
        new("digest-card", "Inès", Place, CardAsync) { PassesTime = true },
        new("digest-letter", "Zoé", Channel, LetterAsync) { PassesTime = true },
    ];

    private static async Task<ILocator> SwitchOnAsync(Window window, int hour, int? day = null)
    {
        await Scene.SlashAsync(window, "reglages", "settings");
        var panel = window.Private.Last;
        await Button(panel, window.In("Régler", "Set")).Last.ClickAsync();
        await PickAsync(window, panel, window.In("Dans quel salon", "In which channel"), options => options.Filter(new() { HasText = Channel }).First);
        if (day is { } chosen) await PickAsync(window, panel, window.In("Quel jour", "On which day"), options => options.Nth(chosen));
        await PickAsync(window, panel, window.In("À quelle heure", "At what hour"), options => options.Nth(hour));
        await Button(panel, window.In("L’envoyer chaque semaine", "Send it every week")).Or(Button(panel, window.In("Ne plus l’envoyer", "Stop sending it"))).WaitForAsync();
        if (await Button(panel, window.In("L’envoyer chaque semaine", "Send it every week")).CountAsync() > 0) await Button(panel, window.In("L’envoyer chaque semaine", "Send it every week")).ClickAsync();
        await panel.GetByText(window.In("la prochaine", "the next one")).First.ScrollIntoViewIfNeededAsync();
        return panel;
    }

    // It is set to the next full hour, which the clock panel lets come.
    private static async Task CardAsync(Window window)
    {
        var now = DateTime.ParseExact(await window.Page.Locator(".chip-time").InnerTextAsync(), ["dd/MM/yyyy HH:mm", "dd/MM/yyyy, HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None);
        var due = now.AddHours(1);
        await SwitchOnAsync(window, due.Hour, ((int)due.DayOfWeek + 6) % 7);
        await PassAsync(window, window.In("+ 1 heure", "+ 1 hour"), 1);
        await window.GoAsync(Channel);
        await window.Message("La semaine").Last.ScrollIntoViewIfNeededAsync();
    }

    // Under the card of the scene before, a week before the next.
    private static async Task LetterAsync(Window window)
    {
        await PressAsync(window, Button(window.Message("La semaine").Last, "La recevoir en message privé"));
        await PassAsync(window, window.In("+ 1 jour", "+ 1 day"), 7);
        await window.GoToConversationAsync();
        await PressAsync(window, Button(window.Message(window.In("La semaine sur", "The week on")).Last, window.In("Lire la semaine", "Read the week")));
        await window.SeeAsync(window.In("La semaine", "The week"));
    }

    // What an earlier edition was answered may still stand there.
    private static async Task PressAsync(Window window, ILocator button)
    {
        await button.WaitForAsync();
        var before = await window.Private.CountAsync();
        await button.ClickAsync();
        await window.Private.Nth(before).WaitForAsync();
    }

    private static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task PickAsync(Window window, ILocator panel, string label, Func<ILocator, ILocator> choose)
    {
        await panel.GetByRole(AriaRole.Combobox, new() { Name = label }).ClickAsync();
        await choose(window.Page.GetByRole(AriaRole.Option)).ClickAsync();
        await panel.GetByText(window.In("C’est noté", "Noted")).WaitForAsync();
    }

    private static async Task PassAsync(Window window, string step, int times)
    {
        await View.BehindAsync(window, 2);
        for (var passed = 0; passed < times; passed++) await window.Behind.GetByRole(AriaRole.Button, new() { Name = step, Exact = true }).ClickAsync();
        await window.Behind.GetByText(window.In("Il est maintenant", "It is now")).WaitForAsync();
        // On a phone the panel covers the conversation.
        if (window.Page.ViewportSize!.Width < 1024) await window.Page.Keyboard.PressAsync("Escape");
    }
}
