using CineBot.Browser.Browsing;
using static Microsoft.Playwright.Assertions;

namespace CineBot.Browser;

/// <summary>Faults are played from the panel behind the scene, and the bot survives them before everybody’s eyes.</summary>
public sealed class FaultTests(Chromium chromium)
{
    private const string Place = "recommandations", Why = "On y danse comme on respire";

    [Fact(Timeout = 180_000)]
    public Task Killed_and_started_again_the_bot_goes_on_where_it_was() => House.PlayAsync(chromium, async house =>
    {
        await house.RecommendAsync("Zoé", Why);
        var (nora, zoé) = (await OpenFaultsAsync(house), await house.OpenAsync("Zoé", channel: Place));
        await Wish(nora).ClickAsync();
        await Expect(nora.Message(Why)).ToContainTextAsync("1 personne en a envie");

        await nora.Button("Tuer le bot (kill -9)").ClickAsync();
        await Expect(nora.BotLight).ToContainTextAsync("Le bot est arrêté (code 137)");
        await Wish(zoé).ClickAsync();
        await Expect(zoé.Message(Why)).ToContainTextAsync("L’application ne répond plus");

        await nora.Button("Relancer").ClickAsync();
        await Expect(nora.BotLight).ToHaveTextAsync("Le bot est là");
        await Wish(zoé).ClickAsync();
        foreach (var window in new[] { nora, zoé }) await Expect(window.Message(Why)).ToContainTextAsync("2 personnes en ont envie");
        await Expect(zoé.Message(Why)).Not.ToContainTextAsync("ne répond plus");
        Assert.Equal(2, house.Bot.Starts);
        Assert.Single(house.As("Nora").Read(Place), message => message.Text.Contains(Why, StringComparison.Ordinal));
    });

    [Fact(Timeout = 180_000)]
    public Task A_dropped_socket_is_picked_up_again() => House.PlayAsync(chromium, async house =>
    {
        await house.RecommendAsync("Zoé", Why);
        var nora = await OpenFaultsAsync(house);

        await nora.Button("Couper la socket").ClickAsync();
        await Expect(nora.Page.GetByText("Coupée : le bot doit reprendre où il en était.")).ToBeVisibleAsync();
        await house.WaitForAsync(_ => house.IsBotReady);
        await Wish(nora).ClickAsync();
        await Expect(nora.Message(Why)).ToContainTextAsync("1 personne en a envie");
        Assert.Contains(house.Discord.Transcript.Frames, frame => frame.Event == "RESUMED");
        Assert.Equal(1, house.Bot.Starts);
    });

    [Fact(Timeout = 180_000)]
    public Task Told_to_slow_down_the_bot_waits_and_then_does_it() => House.PlayAsync(chromium, async house =>
    {
        await house.RecommendAsync("Zoé", Why);
        var nora = await OpenFaultsAsync(house);

        await nora.Button("429 aux trois prochaines requêtes").ClickAsync();
        await Expect(nora.Page.GetByText("Les trois prochaines requêtes du bot auront un 429.")).ToBeVisibleAsync();
        await Wish(nora).ClickAsync();
        await Expect(nora.Message(Why)).ToContainTextAsync("1 personne en a envie");
        Assert.Contains(house.Discord.Transcript.Rest, exchange => exchange.Status == 429);
    });

    [Fact(Timeout = 180_000)]
    public Task What_went_over_the_wire_can_be_read_and_time_moved() => House.PlayAsync(chromium, async house =>
    {
        await house.RecommendAsync("Zoé", Why);
        var nora = await OpenFaultsAsync(house);
        await Wish(nora).ClickAsync();
        await Expect(nora.Message(Why)).ToContainTextAsync("1 personne en a envie");

        await nora.TabButton("Échanges").ClickAsync();
        await nora.Behind.GetByRole(AriaRole.Button, new() { NameRegex = new(@"bouton ou liste.*\d+ ms") }).First.ClickAsync();
        await Expect(nora.Behind).ToContainTextAsync("L’événement part vers le bot");
        await Expect(nora.Behind).ToContainTextAsync("Boîte d’envoi");
        await nora.Behind.GetByText("Tel quel (JSON)").First.ClickAsync();
        await Expect(nora.Behind).ToContainTextAsync("INTERACTION_CREATE");
        await Expect(nora.Behind).Not.ToContainTextAsync(house.Discord.BotToken);

        await nora.TabButton("Temps").ClickAsync();
        await nora.Button("+ 1 jour").ClickAsync();
        await Expect(nora.Behind).ToContainTextAsync("Décalage : 1 jour");
    });

    private static async Task<Window> OpenFaultsAsync(House house)
    {
        var nora = await house.OpenAsync("Nora", channel: Place);
        await nora.Button("Coulisses").ClickAsync();
        await nora.TabButton("Pannes").ClickAsync();
        return nora;
    }

    private static ILocator Wish(Window window) => window.Message(Why).GetByRole(AriaRole.Button, new() { Name = "Envie", Exact = true });
}
