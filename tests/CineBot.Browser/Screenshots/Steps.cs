using CineBot.Browser.Browsing;
using static Microsoft.Playwright.Assertions;

namespace CineBot.Browser.Screenshots;

/// <summary>What scenes do with an answer that stands before somebody: pressing its buttons, choosing from its menus, filling in the form that it opens.</summary>
internal static class Steps
{
    public static ILocator ButtonIn(this ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Presses a button of the latest answer, and waits for these words in the latest one then.</summary>
    public static async Task PressAsync(this Window window, string button, string words)
    {
        await window.Private.Last.ButtonIn(button).Last.ClickAsync();
        await window.SeeAsync(words);
    }

    /// <summary>Waits until the latest answer holds these words, and brings its end into sight.</summary>
    public static async Task SeeAsync(this Window window, string words)
    {
        var answer = window.Private.Last.Filter(new() { HasText = words });
        await answer.WaitForAsync();
        await answer.ScrollIntoViewIfNeededAsync();
        // What came into sight on the way is drawn only then, and may be higher than it was thought to be.
        await window.Page.EvaluateAsync("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        await answer.ScrollIntoViewIfNeededAsync();
        await Expect(answer).ToBeInViewportAsync(new() { Timeout = Window.Patience });
    }

    /// <summary>Presses what opens a form, and waits for it.</summary>
    public static async Task OpenAsync(this Window window, ILocator within, string button)
    {
        await within.ButtonIn(button).Last.ClickAsync();
        await window.Form.WaitForAsync();
    }

    /// <summary>Presses the button beside these words of the latest answer.</summary>
    public static Task PressBesideAsync(this Window window, string words) =>
        window.Private.Last.Locator(".section").Filter(new() { HasText = words }).First.GetByRole(AriaRole.Button).ClickAsync();

    /// <summary>Chooses from a menu of the latest answer.</summary>
    public static Task ChooseAsync(this Window window, string menu, string choice) => window.PickAsync(window.Private.Last, menu, choice);

    public static async Task PickAsync(this Window window, ILocator within, string menu, string choice)
    {
        await within.GetByRole(AriaRole.Combobox, new() { Name = menu }).Last.ClickAsync();
        await window.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = choice }).First.ClickAsync();
    }

    /// <summary>Runs a command of the menu of the latest message that holds these words.</summary>
    public static async Task OnMessageAsync(this Window window, string words, string command)
    {
        var message = window.Message(words).Last;
        await message.HoverAsync();
        await message.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Plus d’actions|More actions)") }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = command }).ClickAsync();
    }

    /// <summary>The conversation with the bot, at its latest letter that has this button.</summary>
    public static async Task<ILocator> LetterAsync(this Window window, string button)
    {
        await window.GoToConversationAsync();
        var letter = window.Log.GetByRole(AriaRole.Article).Filter(new() { Has = window.Button(button) }).Last;
        await letter.ScrollIntoViewIfNeededAsync();
        return letter;
    }

    /// <summary>By the clock of the page.</summary>
    public static async Task PassAnHourAsync(this Window window)
    {
        await View.BehindAsync(window, 2);
        await window.Behind.GetByRole(AriaRole.Button, new() { Name = window.In("+ 1 heure", "+ 1 hour"), Exact = true }).ClickAsync();
        await window.Behind.GetByText(window.In("Il est maintenant", "It is now")).WaitForAsync();
        // On a phone the panel covers the conversation.
        if (window.Page.ViewportSize!.Width < 1024) await window.Page.Keyboard.PressAsync("Escape");
    }
}
