using CineBot.Browser.Browsing;
using static Microsoft.Playwright.Assertions;

namespace CineBot.Browser;

/// <summary>What is said to one person is on no other person’s screen, and cannot be asked for by them either.</summary>
public sealed class PrivacyTests(Chromium chromium)
{
    private const string Place = "accueil";

    [Fact(Timeout = 180_000)]
    public Task An_answer_for_one_is_seen_in_all_their_windows_and_in_nobody_elses() => House.PlayAsync(chromium, async house =>
    {
        var (zoé, beside, nora) = (await house.OpenAsync("Zoé", channel: Place), await house.OpenAsync("Zoé", channel: Place), await house.OpenAsync("Nora", channel: Place));

        await zoé.BeginAsync("aide");
        await zoé.Button("Envoyer /aide").ClickAsync();
        await Expect(zoé.Message("Toi seul·e peux voir ceci")).ToHaveCountAsync(1);
        await Expect(beside.Message("Toi seul·e peux voir ceci")).ToHaveCountAsync(1);
        await nora.SayAsync("Bonjour tout le monde");
        await Expect(nora.Message("Bonjour tout le monde")).ToHaveCountAsync(1);

        await Expect(nora.Log.GetByRole(AriaRole.Article)).ToHaveCountAsync(house.As("Nora").Read(Place).Count);
        await Expect(nora.Message("Toi seul·e peux voir ceci")).ToHaveCountAsync(0);
        var interaction = house.Sent("Zoé")[^1];
        foreach (var asked in new[] { $"page/interactions/{interaction.Id}?as={house.As("Nora").User.Id}", $"page/interactions?as={house.As("Nora").User.Id}", $"page/messages?as={house.As("Nora").User.Id}&channel={house.World.Channel(Place).Id}" })
            Assert.DoesNotContain($"\"{interaction.Id}\"", await (await nora.Page.APIRequest.GetAsync(house.Address + asked)).TextAsync(), StringComparison.Ordinal);

        await nora.Page.ReloadAsync();
        await Expect(nora.Message("Bonjour tout le monde")).ToHaveCountAsync(1);
        await Expect(nora.Message("Toi seul·e peux voir ceci")).ToHaveCountAsync(0);
    });

    [Fact(Timeout = 180_000)]
    public Task Whoever_one_becomes_one_sees_what_they_see_at_once() => House.PlayAsync(chromium, async house =>
    {
        var window = await house.OpenAsync("Zoé", channel: Place);
        await Expect(window.Channel("moderation")).ToHaveCountAsync(0);

        await window.BecomeAsync("Inès");
        await Expect(window.Channel("moderation")).ToHaveCountAsync(1);
        await window.Channel("moderation").ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("moderation");

        await window.BecomeAsync("Maya");
        await Expect(window.Channel("moderation")).ToHaveCountAsync(0);
        await Expect(window.Button("Behind the scenes")).ToBeVisibleAsync();
        await Expect(window.Line).ToHaveAttributeAsync("placeholder", new System.Text.RegularExpressions.Regex("^Write in "));
    });
}
