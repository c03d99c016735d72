using CineBot.Browser.Browsing;
using static Microsoft.Playwright.Assertions;

namespace CineBot.Browser;

/// <summary>A film is recommended from the page, and everybody who looks at the channel sees what becomes of it, each in their language.</summary>
public sealed class RecommendationTests(Chromium chromium)
{
    private const string Place = "recommandations", Film = "Cléo de 5 à 7", Why = "Varda filme Paris comme on retient son souffle";

    [Fact(Timeout = 180_000)]
    public Task Three_people_in_two_languages_live_through_one_recommendation() => House.PlayAsync(chromium, async house =>
    {
        var (zoé, nora, maya) = (await house.OpenAsync("Zoé", channel: Place), await house.OpenAsync("Nora", channel: Place), await house.OpenAsync("Maya", channel: Place));

        await zoé.BeginAsync("reco");
        await zoé.ChooseAsync("film", "cleo", Film);
        await zoé.Button("Envoyer /reco").ClickAsync();
        await zoé.Form.GetByLabel("Pourquoi ?").FillAsync(Why);
        await zoé.Form.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
        await Expect(zoé.Form).ToBeHiddenAsync();
        foreach (var window in new[] { zoé, nora, maya }) await Expect(Card(window)).ToBeVisibleAsync();

        await Press(nora, "Envie");
        await Expect(nora.Message("est dans tes envies")).ToContainTextAsync("Toi seul·e peux voir ceci");
        await Press(maya, "Envie");
        await Expect(maya.Message("Only you can see this")).ToContainTextAsync("the films you want to see");
        foreach (var window in new[] { zoé, nora, maya }) await Expect(Card(window)).ToContainTextAsync("2 personnes en ont envie");

        await maya.BeginAsync("recommend");
        await maya.ChooseAsync("film", "cleo", Film);
        await maya.Button("Send /recommend").ClickAsync();
        await maya.Form.GetByLabel("Why?").FillAsync("An hour and a half in which nothing happens but a life.");
        await maya.Form.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        foreach (var window in new[] { zoé, nora, maya }) await Expect(Card(window)).ToContainTextAsync("nothing happens but a life");

        await Expect(zoé.Message("tes envies")).ToHaveCountAsync(0);
        await Expect(zoé.Message("Only you")).ToHaveCountAsync(0);
    });

    private static ILocator Card(Window window) => window.Message(Why).Filter(new() { Has = window.Page.GetByRole(AriaRole.Button, new() { Name = "Envie" }) });

    private static Task Press(Window window, string button) => Card(window).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
