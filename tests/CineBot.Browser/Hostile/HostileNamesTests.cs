using CineBot.Browser.Browsing;
using CineBot.EndToEnd.Story;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;
using static Microsoft.Playwright.Assertions;

namespace CineBot.Browser.Hostile;

/// <summary>Whatever people, channels and films are called, on the page it is text: it runs nothing, leads nowhere, and moves nothing out of place.</summary>
public sealed class HostileNamesTests(Chromium chromium)
{
    private const string Markup = "<img src=x onerror=alert(1)><script>alert(2)</script>", Backwards = "\u202Eedoc\u202Emoor", Address = "javascript:alert(3)";
    private static readonly string Endless = new('w', 1000);
    private static readonly string[] Names = [Markup, Backwards, Address, Endless, "**gras** ||caché|| <@1> @everyone"];

    [Fact(Timeout = 180_000)]
    public Task Names_are_text_wherever_they_stand() => House.PlayAsync(
        chromium,
        async house =>
        {
            var nora = await house.OpenAsync("Nora", channel: Markup);
            foreach (var name in Names)
            {
                await Expect(nora.Channel(name)).ToHaveCountAsync(1);
                await Expect(nora.Page.GetByRole(AriaRole.Complementary).GetByRole(AriaRole.Button, new() { Name = name, Exact = true })).ToHaveCountAsync(1);
                await Expect(nora.Log.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First).ToBeVisibleAsync();
            }

            Assert.Contains(Markup, await nora.Page.TitleAsync(), StringComparison.Ordinal);
            var told = nora.Message("du bout du rang").Filter(new() { HasText = Backwards });
            var (author, hour) = (await told.GetByRole(AriaRole.Button, new() { Name = Backwards, Exact = true }).BoundingBoxAsync(), await told.GetByRole(AriaRole.Time).BoundingBoxAsync());
            Assert.True(hour!.X >= author!.X + author.Width, "A name that is written backwards turns what follows it around.");
            await HarmlessAsync(nora);

            await nora.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { NameRegex = new("^Tu es ") }).ClickAsync();
            foreach (var crowd in Names) await Expect(nora.Form.GetByText(crowd, new() { Exact = true })).ToBeVisibleAsync();
            await HarmlessAsync(nora);
        },
        world =>
        {
            var guild = world.Guilds[0];
            foreach (var name in Names) world.AddChannel(guild, name).Topic = name;
            foreach (var name in Names)
            {
                var person = world.AddUser(name);
                world.AddMember(guild, person);
                world.Post(new Message(world.NewId(), world.Channel(Markup), person, world.Now) { Content = "Un mot du bout du rang" }, null, MentionParser.AllKinds);
            }
        });

    [Fact(Timeout = 180_000)]
    public Task Messages_are_text_or_marked_up_as_in_the_chat() => House.PlayAsync(
        chromium,
        async house =>
        {
            var nora = await house.OpenAsync("Nora", channel: "charte");
            await nora.SayAsync("La fin de la liste");
            await Expect(nora.Message("La fin de la liste")).ToBeVisibleAsync();
            await Expect(nora.Message("<script>alert(1)</script>")).ToHaveCountAsync(1);
            await Expect(nora.Log.GetByRole(AriaRole.Article)).ToHaveCountAsync(HostileWords.All.Count + 1);
            await HarmlessAsync(nora);
        },
        world =>
        {
            foreach (var words in HostileWords.All)
                world.Post(new Message(world.NewId(), world.Channel("charte"), world.Person("Sacha"), world.Now) { Content = words }, null, MentionParser.AllKinds);
        });

    [Fact(Timeout = 180_000)]
    public Task Titles_of_films_are_text_on_cards_and_in_forms() => House.PlayAsync(chromium, async house =>
    {
        var titles = new[] { Markup, $"Le {Backwards}", $"[Cléo]({Address})", Endless.UpTo(150), "`Cléo` <t:0:R> ||caché||" };
        foreach (var title in titles) await RecommendAsync(house.As("Sacha"), title);
        var nora = await house.OpenAsync("Nora", channel: "recommandations");

        await Expect(nora.Log.GetByRole(AriaRole.Button, new() { Name = "Envie", Exact = true })).ToHaveCountAsync(titles.Length);
        await Expect(nora.Message(Markup)).ToHaveCountAsync(1);
        await HarmlessAsync(nora);

        await nora.BeginAsync("reco");
        await nora.Option("film").FillAsync(Markup);
        await nora.Button("Envoyer /reco").ClickAsync();
        await Expect(nora.Form.GetByLabel("Quel film ?")).ToHaveValueAsync(Markup);
        await HarmlessAsync(nora);
    });

    private static async Task RecommendAsync(Persona person, string title)
    {
        var asked = await person.SlashAsync("recommandations", "reco", ("film", title));
        var posted = await person.SubmitAsync(asked.Modal!, ("why", $"Parce que {title.UpTo(100)}"));
        Assert.Contains("C’est publié", posted.Text, StringComparison.Ordinal);
    }

    /// <summary>Nothing on the page came out of anybody’s words but text and links to the web, and everything fits its width.</summary>
    private static async Task HarmlessAsync(Window window)
    {
        Assert.Empty(
            await window.Page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll("script:not([src^='js/']), iframe, object, embed, form[action], [onerror], [onclick], [onload], style")].map((element) => element.outerHTML)
                    .concat([...document.querySelectorAll("img")].filter((image) => new URL(image.src).origin !== location.origin).map((image) => image.outerHTML))
                    .concat([...document.querySelectorAll("a[href]")].filter((link) => !["http:", "https:"].includes(link.protocol)).map((link) => link.outerHTML))
                """));
        Assert.Empty(await window.TooWideAsync());
    }
}
