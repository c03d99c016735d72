using CineBot.Browser.Browsing;
using static Microsoft.Playwright.Assertions;

namespace CineBot.Browser.Screenshots;

/// <summary>Takes a picture of every scene in every edition, in the club as it lives, and puts them all into artifacts/screenshots; README's own where README looks for them.</summary>
internal static class Album
{
    private const string Readme = "--readme";
    private static readonly string Folder = Repository.Artifacts("screenshots");

    /// <summary>README's pictures, by scene and edition.</summary>
    private static readonly Dictionary<(string Scene, string Edition), string> InReadme = new()
    {
        [("conversation", "light-fr")] = "recommandations.webp",
        [("story", "light-fr")] = "histoire.webp",
        [("tonight", "phone-dark-en")] = "phone.webp",
    };

    /// <summary>Those scenes that are named, or all, or with --readme only README's; returns an exit code.</summary>
    public static async Task<int> TakeAsync(IReadOnlyCollection<string> names)
    {
        await using var chromium = new Chromium();
        await chromium.InitializeAsync();
        await using var house = await House.WithPastAsync(chromium);
        var failed = 0;
        // What moves the clock comes last, so that time only ever goes on.
        foreach (var (scene, edition) in Edition.All.SelectMany(edition => Scene.All.Select(scene => (Scene: scene, Edition: edition))).Where(one => Wanted(one.Scene.Name, one.Edition)).OrderBy(one => one.Scene.PassesTime))
            failed += await TakeAsync(house, scene, edition);
        house.ReturnToNow();

        var audience = Edition.All.Where(edition => Wanted("story", edition)).ToList();
        if (audience.Count > 0) await TakeStoryAsync(house, audience);
        return failed == 0 ? 0 : 1;

        bool Wanted(string name, Edition edition) =>
            names.Contains(Readme) ? InReadme.ContainsKey((name, edition.Name)) : names.Count == 0 || names.Contains(name);
    }

    private static async Task<int> TakeAsync(House house, Scene scene, Edition edition)
    {
        house.World.Person(scene.Person).Locale = edition.Locale;
        if (scene.PrepareAsync is { } prepare) await prepare(house);
        await using var window = await house.OpenAsync(scene.Person, edition.Look, scene.Place);
        try
        {
            await scene.PlayAsync(window);
            await ShootAsync(window, scene.Name, edition);
            return 0;
        }
        catch (Exception unseen) when (unseen is PlaywrightException or TimeoutException)
        {
            await ShootAsync(window, $"{scene.Name}-FAILED", edition);
            await Console.Error.WriteLineAsync($"{scene.Name}, {edition.Name}: {unseen.Message.Split('\n')[0]}");
            return 1;
        }
    }

    /// <summary>The story is played once, before one window of each edition.</summary>
    private static async Task TakeStoryAsync(House house, IReadOnlyList<Edition> editions)
    {
        var audience = new List<(Window Window, Edition Edition)>();
        foreach (var (person, edition) in new[] { "Agnès", "Nora", "Karim", "Maya", "Chantal" }.Zip(editions))
        {
            house.World.Person(person).Locale = edition.Locale;
            audience.Add((await house.OpenAsync(person, edition.Look, "recommandations"), edition));
        }

        house.Discord.Story.Begin(fast: true);
        foreach (var (window, edition) in audience)
        {
            await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = window.In("Générique de fin", "The end") })).ToBeVisibleAsync(new() { Timeout = 180_000 });
            await ShootAsync(window, "story", edition);
        }
    }

    private static async Task ShootAsync(Window window, string name, Edition edition)
    {
        // Faces that are still being drawn would be missing; those out of sight are not waited for, they never come.
        await window.Page.WaitForFunctionAsync(
            """
            () => [...document.images].every((image) => {
              const { top, bottom, left, right, width } = image.getBoundingClientRect();
              return image.complete || width === 0 || bottom < 0 || top > innerHeight || right < 0 || left > innerWidth;
            })
            """);
        await window.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{edition.Name}.png"), Animations = ScreenshotAnimations.Disabled });
        if (InReadme.TryGetValue((name, edition.Name), out var picture)) await File.WriteAllBytesAsync(Path.Combine(Repository.Pictures, picture), await window.SmallPictureAsync());
    }
}
