using CineBot.Browser.Browsing;
using static Microsoft.Playwright.Assertions;

namespace CineBot.Browser;

/// <summary>One button plays the story to its end before everybody who has the page open, and says what held.</summary>
public sealed class StoryTests(Chromium chromium)
{
    private static readonly string[] Always =
        ["Rien n’a été perdu", "Rien n’a été fait deux fois", "Personne n’a été dérangé", "La carte dit ce que dit la base"];

    [Fact(Timeout = 300_000)]
    public Task Pressed_by_forty_and_killed_among_them_the_bot_loses_nothing() => House.PlayAsync(chromium, async house =>
    {
        var (zoé, maya) = (await house.OpenAsync("Zoé", channel: "accueil"), await house.OpenAsync("Maya", channel: "accueil"));
        // The pauses are there to be watched; nobody watches here.
        await zoé.Page.RouteAsync("**/page/story", route => route.ContinueAsync(new() { Url = $"{route.Request.Url}{(route.Request.Method == "POST" ? "?pace=fast" : "")}" }));

        await zoé.Button("Jouer l’histoire").ClickAsync();
        var (end, theEnd) = (Story(zoé, "Générique de fin"), Story(maya, "The end"));
        await Expect(end).ToBeVisibleAsync(new() { Timeout = 180_000 });
        await Expect(theEnd).ToBeVisibleAsync();

        foreach (var verdict in Always) await Expect(end.GetByRole(AriaRole.Listitem).Filter(new() { HasText = verdict })).ToHaveTextAsync($"{verdict} tenu");
        await Expect(end).Not.ToContainTextAsync("pas tenu");
        foreach (var (figure, value) in new[] { ("personnes ont appuyé", "42"), ("envies gardées", "42"), ("carte", "1"), ("personne dérangée", "0"), ("kill -9", "1") })
            await Expect(end.GetByRole(AriaRole.Definition).And(end.Locator($"dt:text-is('{figure}') + dd"))).ToHaveTextAsync(value);
        Assert.Equal(2, house.Bot.Starts);

        await end.GetByRole(AriaRole.Button, new() { Name = "Cacher l’histoire" }).ClickAsync();
        await Expect(end).ToBeHiddenAsync();
        await Expect(zoé.BotLight).ToHaveTextAsync("Le bot est là");
    });

    private static ILocator Story(Window window, string title) =>
        window.Page.GetByRole(AriaRole.Region).Filter(new() { Has = window.Page.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true }) });
}
