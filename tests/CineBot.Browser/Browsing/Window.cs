using System.Text.RegularExpressions;
using CineBot.Rehearsal.World;

namespace CineBot.Browser.Browsing;

/// <summary>One person’s window on the page: found by roles and names as a screen reader finds them, and asked afterwards what it complained about.</summary>
internal sealed partial class Window : IAsyncDisposable
{
    /// <summary>How long anything may take to appear: so long that a busy machine is never the reason for a failure.</summary>
    public const float Patience = 30_000;

    private readonly IBrowserContext _context;
    private readonly House _house;
    private readonly User _person;
    private readonly Complaints _complaints;

    private Window(IBrowserContext context, IPage page, House house, User person) =>
        (_context, Page, _house, _person, _complaints) = (context, page, house, person, Browsing.Complaints.Of(page));

    public IPage Page { get; }

    /// <summary>What went wrong in this window so far: script errors, refused content, requests to anybody else.</summary>
    public IEnumerable<string> Complaints => _complaints.All.Select(complaint => $"{_person.DisplayName}: {complaint}");

    /// <summary>The line where one writes.</summary>
    public ILocator Line => Page.GetByRole(AriaRole.Textbox, new() { NameRegex = WritingLine });

    /// <summary>The conversation.</summary>
    public ILocator Log => Page.GetByRole(AriaRole.Log);

    /// <summary>What lies behind the scene, when it is open.</summary>
    public ILocator Behind => Page.GetByRole(AriaRole.Complementary, new() { NameRegex = new("^(Coulisses|Behind the scenes)$") });

    /// <summary>How the bot does.</summary>
    public ILocator BotLight => Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Status);

    /// <summary>The form that stands open.</summary>
    public ILocator Form => Page.GetByRole(AriaRole.Dialog);

    public static async Task<Window> OpenAsync(Chromium chromium, House house, User person, Look look)
    {
        var context = await chromium.OpenAsync(new()
        {
            Locale = person.Locale,
            TimezoneId = person.Zone,
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            HasTouch = look.Touch,
            IsMobile = look.Touch,
            DeviceScaleFactor = look.Scale,
            BypassCSP = look.MayInject,
        });
        context.SetDefaultTimeout(Patience);
        return new Window(context, await context.NewPageAsync(), house, person);
    }

    /// <summary>Opens the page anew as this person: in the channel of this name, or where newcomers arrive.</summary>
    public Task GoAsync(string? channel) => OpenAsync(channel is null ? "" : $"&at={_house.World.Channel(channel).Id}");

    /// <summary>Opens the page on the server’s events.</summary>
    public Task GoToEventsAsync() => OpenAsync("&view=events");

    /// <summary>Opens the page on the conversation with the bot.</summary>
    public Task GoToConversationAsync() => OpenAsync($"&at={_house.As(_person.DisplayName).Conversation.Id}");

    /// <summary>Of two words for one thing, the one that this person reads.</summary>
    public string In(string french, string english) => _person.Locale.StartsWith("fr", StringComparison.Ordinal) ? french : english;

    /// <summary>The messages in the conversation that hold these words.</summary>
    public ILocator Message(string words) => Log.GetByRole(AriaRole.Article).Filter(new() { HasText = words });

    /// <summary>The messages that only this person sees.</summary>
    public ILocator Private => Message(In("Toi seul·e peux voir ceci", "Only you can see this"));

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator TabButton(string name) => Page.GetByRole(AriaRole.Tab, new() { Name = name, Exact = true });

    /// <summary>A channel’s row in the column.</summary>
    public ILocator Channel(string name) => Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = name });

    public Task OpenPeopleAsync() => Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { NameRegex = new("^(Tu es|You are) ") }).ClickAsync();

    /// <summary>Becomes somebody else, in this window.</summary>
    public async Task BecomeAsync(string name)
    {
        await OpenPeopleAsync();
        await Form.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{name}") }).ClickAsync();
    }

    public async Task SayAsync(string words)
    {
        await Line.FillAsync(words);
        await Line.PressAsync("Enter");
    }

    /// <summary>Goes on with the Tab key until the focus is there.</summary>
    public async Task TabToAsync(ILocator wanted)
    {
        await wanted.WaitForAsync();
        for (var pressed = 0; pressed < 150; pressed++)
        {
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement")) return;
            await Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The Tab key never came to {wanted}.");
    }

    /// <summary>What is wider than its place, so that it would have to be pushed sideways; nothing when all is well.</summary>
    public Task<string[]> TooWideAsync() => Page.EvaluateAsync<string[]>(
        """
        () => {
          const faults = [document.documentElement, ...document.querySelectorAll("main, [role=log], nav, aside, header, dialog[open], dialog[open] form")]
            .filter((element) => element.getClientRects().length > 0 && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== "hidden")
            .map((element) => `${element.tagName}.${element.className}: ${element.scrollWidth} in ${element.clientWidth}`);
          for (const element of document.querySelectorAll("main button, main p, main time, main img")) {
            const { left, right, width } = element.getBoundingClientRect();
            if (width > 1 && element.checkVisibility() && (right > innerWidth + 1 || left < -1)) faults.push(`${element.tagName}.${element.className}: from ${left} to ${right}`);
          }
          scrollTo(50, 0);
          return scrollX > 0 ? [...faults, "the page can be pushed sideways"] : faults;
        }
        """);

    /// <summary>Types a command’s beginning, chooses it from the list, and leaves its options open.</summary>
    public async Task BeginAsync(string command)
    {
        await Line.FillAsync($"/{command}");
        await Page.GetByRole(AriaRole.Option).Filter(new() { Has = Page.GetByText($"/{command}", new() { Exact = true }) }).ClickAsync();
    }

    /// <summary>An option of the command that is being filled in, a combobox or a plain line.</summary>
    public ILocator Option(string name) => Page.GetByRole(AriaRole.Form).GetByLabel(new Regex($@"^{Regex.Escape(name)}( \(|$)")).First;

    /// <summary>Takes up an option that may be left out, unless it is there already.</summary>
    public async Task AddOptionAsync(string name)
    {
        if (await Option(name).CountAsync() == 0) await Button($"+ {name}").ClickAsync();
    }

    /// <summary>Sends the command off with what is filled in.</summary>
    public Task SendAsync(string command) => Button($"{In("Envoyer", "Send")} /{command}").ClickAsync();

    /// <summary>Waits for the answer to what was asked last, not for what is still there of before.</summary>
    public Task AnsweredAsync(string command) => Message($"{In("a utilisé", "used")} /{command}").Last.WaitForAsync();

    /// <summary>Types into an option and takes the suggestion that holds these words.</summary>
    public async Task ChooseAsync(string option, string typed, string suggestion)
    {
        await Option(option).PressSequentiallyAsync(typed);
        await Page.GetByRole(AriaRole.Option).Filter(new() { HasText = suggestion }).First.ClickAsync();
    }

    /// <summary>What the window shows, as a small WebP.</summary>
    public async Task<byte[]> SmallPictureAsync()
    {
        var session = await _context.NewCDPSessionAsync(Page);
        var taken = await session.SendAsync("Page.captureScreenshot", new() { ["format"] = "webp", ["quality"] = 85 });
        return taken!.Value.GetProperty("data").GetBytesFromBase64();
    }

    /// <summary>Keeps what the window shows, to find out why a test failed.</summary>
    public async Task KeepAsync(string path)
    {
        await Page.ScreenshotAsync(new() { Path = $"{path}{_person.DisplayName}.png" });
        await File.WriteAllLinesAsync($"{path}{_person.DisplayName}.txt", [Page.Url, .. Complaints, await Page.Locator("body").AriaSnapshotAsync()]);
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private async Task OpenAsync(string where)
    {
        await Page.GotoAsync($"{_house.Address}?as={_person.Id}{where}");
        await Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
    }

    [GeneratedRegex("^(Écrire|Write) ")]
    private static partial Regex WritingLine { get; }
}
