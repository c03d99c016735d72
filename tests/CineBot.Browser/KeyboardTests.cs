using CineBot.Browser.Browsing;
using static Microsoft.Playwright.Assertions;

namespace CineBot.Browser;

/// <summary>Whoever has no mouse does everything: no step of these touches the page but by its keys.</summary>
public sealed class KeyboardTests(Chromium chromium)
{
    private const string Place = "recommandations";

    [Fact(Timeout = 180_000)]
    public Task A_film_is_recommended_by_keys_alone() => House.PlayAsync(chromium, async house =>
    {
        var nora = await house.OpenAsync("Nora", channel: Place);
        var keys = nora.Page.Keyboard;

        await nora.TabToAsync(nora.Line);
        await keys.TypeAsync("/rec");
        await Expect(nora.Page.GetByRole(AriaRole.Option, new() { Selected = true })).ToContainTextAsync("/reco");
        await keys.PressAsync("Enter");
        await Expect(nora.Option("film")).ToBeFocusedAsync();
        await keys.TypeAsync("cleo de 5");
        await Expect(nora.Page.GetByRole(AriaRole.Option, new() { Selected = true })).ToContainTextAsync("Cléo de 5 à 7");
        await keys.PressAsync("Enter");
        await keys.PressAsync("Enter");

        await Expect(nora.Form.GetByLabel("Pourquoi ?")).ToBeFocusedAsync();
        await keys.TypeAsync("Une femme marche, et Paris avec elle.");
        await nora.TabToAsync(nora.Form.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }));
        await keys.PressAsync("Enter");
        await Expect(nora.Form).ToBeHiddenAsync();
        await Expect(nora.Message("Paris avec elle")).ToHaveCountAsync(1);
        await Expect(nora.Line).ToBeFocusedAsync();
    });

    [Fact(Timeout = 180_000)]
    public Task A_button_is_pressed_and_its_answer_dismissed_by_keys_alone() => House.PlayAsync(chromium, async house =>
    {
        await house.RecommendAsync("Zoé", "Deux sœurs, un été.", "c:les-demoiselles-de-rochefort-1967");
        var nora = await house.OpenAsync("Nora", channel: Place);
        var keys = nora.Page.Keyboard;
        var wish = nora.Message("Deux sœurs").GetByRole(AriaRole.Button, new() { Name = "Envie", Exact = true });

        await nora.TabToAsync(wish);
        await keys.PressAsync("Space");
        await Expect(nora.Message("Deux sœurs")).ToContainTextAsync("1 personne en a envie");
        await Expect(wish).ToBeFocusedAsync();

        await nora.TabToAsync(nora.Message("dans tes envies").GetByRole(AriaRole.Button, new() { Name = "Effacer ce message" }));
        await keys.PressAsync("Enter");
        await Expect(nora.Message("dans tes envies")).ToHaveCountAsync(0);
    });

    [Fact(Timeout = 180_000)]
    public Task A_form_is_left_by_Escape_only_when_one_means_it() => House.PlayAsync(chromium, async house =>
    {
        var nora = await house.OpenAsync("Nora", channel: Place);
        var keys = nora.Page.Keyboard;
        await nora.TabToAsync(nora.Line);
        await keys.TypeAsync("/reco cleo de 5 a 7");
        await Expect(nora.Page.GetByRole(AriaRole.Option, new() { Selected = true })).ToContainTextAsync("Cléo");
        await keys.PressAsync("Enter");
        await keys.PressAsync("Enter");
        await Expect(nora.Form.GetByLabel("Pourquoi ?")).ToBeFocusedAsync();
        await keys.TypeAsync("Je n’ai pas fini");

        await keys.PressAsync("Escape");
        await Expect(nora.Form.GetByRole(AriaRole.Button, new() { Name = "Continuer" })).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(nora.Form.GetByLabel("Pourquoi ?")).ToHaveValueAsync("Je n’ai pas fini");
        await keys.PressAsync("Escape");
        await nora.TabToAsync(nora.Form.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Button, new() { Name = "Fermer sans envoyer" }));
        await keys.PressAsync("Enter");
        await Expect(nora.Form).ToBeHiddenAsync();
        await Expect(nora.Line).ToBeFocusedAsync();
    });
}
