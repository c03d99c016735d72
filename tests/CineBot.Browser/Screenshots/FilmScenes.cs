using CineBot.Browser.Browsing;
using CineBot.Rehearsal;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.Browser.Screenshots;

/// <summary>Films that come from a source outside, and how the evening's film is chosen: what one avoids, and what is near to what one loved.</summary>
internal static class FilmScenes
{
    private const string Place = "recommandations";
    private const string Loved = "c:les-glaneurs-et-la-glaneuse-2000", Near = "c:petite-maman-2021";

    public static readonly IReadOnlyList<Scene> All =
    [
        new("film-elsewhere", "Léo", Place, ShowAsync),
        new("card-elsewhere", "Léo", Place, RecommendAsync),
        new("avoid", "Chantal", Place, AvoidAsync),
        new("tonight-left-out", "Chantal", Place, LeaveOutAsync),
        new("tonight-near", "Zoé", Place, NearAsync) { PrepareAsync = LikeAsync, PassesTime = true },
    ];

    private static async Task ShowAsync(Window window)
    {
        await window.BeginAsync("film");
        await window.ChooseAsync(window.In("nom", "name"), window.In("peniche aux", "wild grass"), "La Péniche aux herbes folles");
        await window.SendAsync("film");
        await window.AnsweredAsync("film");
        await window.Private.Last.GetByText("JustWatch").ScrollIntoViewIfNeededAsync();
    }

    private static async Task RecommendAsync(Window window)
    {
        var command = window.In("reco", "recommend");
        await window.BeginAsync(command);
        await window.ChooseAsync("film", window.In("peniche aux", "wild grass"), "La Péniche aux herbes folles");
        await window.SendAsync(command);
        await window.Form.GetByRole(AriaRole.Textbox).First.FillAsync(window.In("Une péniche, un potager, et personne n’est pressé", "A barge, a kitchen garden, and nobody is in a hurry"));
        await Button(window.Form, window.In("Envoyer", "Send")).ClickAsync();
        await window.Message("Fiche et affiche").Filter(new() { HasNotText = window.In("Toi seul·e peux voir ceci", "Only you can see this") }).Last.ScrollIntoViewIfNeededAsync();
    }

    private static async Task AvoidAsync(Window window)
    {
        await Scene.SlashAsync(window, "ce-soir", "tonight");
        await Button(window.Private.Last, window.In("Ce que j’évite", "What I avoid")).ClickAsync();
        await window.Form.GetByRole(AriaRole.Textbox).First.FillAsync("émeute");
    }

    private static async Task LeaveOutAsync(Window window)
    {
        await AvoidAsync(window);
        await Button(window.Form, window.In("Envoyer", "Send")).ClickAsync();
        await window.Private.Filter(new() { HasText = window.In("C’est noté", "Noted") }).Last.WaitForAsync();
        await Scene.SlashAsync(window, "ce-soir", "tonight");
        await window.Private.Last.GetByText(window.In("écarté pour toi", "left out for you")).ScrollIntoViewIfNeededAsync();
    }

    private static async Task NearAsync(Window window)
    {
        await Scene.SlashAsync(window, "ce-soir", "tonight");
        await window.Private.Last.GetByText(window.In("Proche de", "Close to")).ScrollIntoViewIfNeededAsync();
    }

    // Five people loved two films and let that count here, Zoé loved one of the two; then half a day passes, in which it is reckoned.
    private static async Task LikeAsync(House house)
    {
        var isFrench = house.World.Person("Zoé").Locale == "fr";
        // Whoever takes the next picture finds it done.
        if (!await LoveAsync(house.As("Zoé"), isFrench ? "nom" : "name", Loved)) return;
        foreach (var name in new[] { "Agnès", "Nora", "Karim", "Léo", "Inès" })
        {
            house.World.Person(name).Locale = "fr";
            foreach (var film in new[] { Loved, Near }) await LoveAsync(house.As(name), "nom", film);
            await LetCountAsync(house.As(name));
        }

        var clock = (OffsetTime)house.World.Clocks.Community;
        clock.MoveTo(clock.Offset + TimeSpan.FromHours(12));
        while (!(await house.As("Zoé").SlashAsync(Place, isFrench ? "ce-soir" : "tonight")).Text.Contains(isFrench ? "Proche de" : "Close to", StringComparison.Ordinal)) await Task.Yield();
    }

    /// <summary>False where they had said so before.</summary>
    private static async Task<bool> LoveAsync(Persona person, string option, string film)
    {
        var sheet = await person.SlashAsync(Place, "film", (option, film));
        if (sheet.Text.Contains('❤')) return false;
        var said = await person.ClickAsync(sheet.Message!, Id(sheet.Message!, "film.seen", film)!);
        await person.ClickAsync(said.Message!, Id(said.Message!, "film.judge", "loved")!);
        return true;
    }

    private static async Task LetCountAsync(Persona person)
    {
        var lists = (await person.SlashAsync(Place, "mes-films")).Message!;
        await person.ClickAsync(lists, Id(lists, "my-films.tab", "sharing")!);
        if (MessageText.Components(lists.Components).Select(component => component.Text("custom_id")).FirstOrDefault(id => id?.EndsWith("/tastes/on", StringComparison.Ordinal) == true) is { } share)
            await person.ClickAsync(lists, share);
    }

    private static string? Id(Message message, string path, string last) => MessageText.Components(message.Components)
        .Select(component => component.Text("custom_id"))
        .FirstOrDefault(id => id?.Split('/') is [_, var found, .., var ended] && found == path && ended == last);

    private static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
