using CineBot.Browser.Browsing;
using CineBot.Rehearsal.Interactions;
using static Microsoft.Playwright.Assertions;

namespace CineBot.Browser;

/// <summary>Whoever types faster than the page learns the commands, or looks at it through a small window, loses nothing.</summary>
public sealed class EarlyTypingTests(Chromium chromium)
{
    private const string Place = "recommandations";

    [Fact(Timeout = 180_000)]
    public Task Words_typed_before_the_commands_are_known_go_on_in_their_option() => House.PlayAsync(chromium, async house =>
    {
        var zoé = await house.OpenAsync("Zoé", channel: Place);
        var known = new TaskCompletionSource();
        await zoé.Page.RouteAsync("**/page/commands?*", async route =>
        {
            await known.Task;
            await route.ContinueAsync();
        });
        await zoé.GoAsync(Place);

        await zoé.Line.PressSequentiallyAsync("/reco cleo de");
        known.SetResult();
        await Expect(zoé.Option("film")).ToBeFocusedAsync();
        await zoé.Page.Keyboard.TypeAsync(" 5 a 7");

        await Expect(zoé.Option("film")).ToHaveValueAsync("cleo de 5 a 7");
        Assert.DoesNotContain(house.Sent("Zoé"), sent => sent.Kind == InteractionKind.Command);
    });

    [Theory(Timeout = 180_000)]
    [InlineData(640, 400)]
    [InlineData(320, 480)]
    public Task A_form_taller_than_its_window_stays_in_it_and_can_be_sent(int width, int height) => House.PlayAsync(chromium, async house =>
    {
        var nora = await house.OpenAsync("Nora", new Look(width, height), "accueil");
        await nora.BeginAsync("tournage figurants");
        await nora.Button("Envoyer /tournage figurants").ClickAsync();
        await nora.Form.WaitForAsync();

        var box = (await nora.Form.BoundingBoxAsync())!;
        Assert.True(box.X >= 0 && box.Y >= 0 && box.X + box.Width <= width && box.Y + box.Height <= height, $"{box.X}, {box.Y}, {box.Width} × {box.Height}");
        Assert.Empty(await nora.TooWideAsync());
        var send = nora.Form.GetByRole(AriaRole.Button, new() { Name = "Envoyer" });
        await send.ScrollIntoViewIfNeededAsync();
        await Expect(send).ToBeInViewportAsync(new() { Ratio = 1 });
        await send.ClickAsync();
        await Expect(nora.Form.GetByRole(AriaRole.Textbox).First).ToBeFocusedAsync();
    });
}
