using System.Text.RegularExpressions;
using CineBot.Browser.Browsing;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.World;
using static Microsoft.Playwright.Assertions;

namespace CineBot.Browser;

/// <summary>Commands and forms help while one types, say what is wrong where it is wrong, and lose nothing.</summary>
public sealed class FormTests(Chromium chromium)
{
    private const string Place = "recommandations", Words = "Parce que l’on y marche beaucoup, et que l’on y regarde les gens.";

    [Fact(Timeout = 180_000)]
    public Task Suggestions_follow_what_is_typed() => House.PlayAsync(chromium, async house =>
    {
        var zoé = await house.OpenAsync("Zoé", channel: Place);
        await zoé.BeginAsync("reco");
        var suggestions = zoé.Page.GetByRole(AriaRole.Option);

        await zoé.Option("film").PressSequentiallyAsync("miserab");
        await Expect(suggestions.Filter(new() { HasText = "Les Misérables (2019" })).ToHaveCountAsync(1);
        await zoé.Option("film").FillAsync("varda cleo");
        await Expect(suggestions.Filter(new() { HasText = "Cléo de 5 à 7" })).ToHaveCountAsync(1);
        await Expect(suggestions.Filter(new() { HasText = "Misérables" })).ToHaveCountAsync(0);
    });

    [Fact(Timeout = 180_000)]
    public Task A_missing_option_is_named_before_anything_is_sent() => House.PlayAsync(chromium, async house =>
    {
        var zoé = await house.OpenAsync("Zoé", channel: Place);
        await zoé.BeginAsync("reco");

        await zoé.Button("Envoyer /reco").ClickAsync();

        await Expect(zoé.Option("film")).ToBeFocusedAsync();
        await Expect(zoé.Option("film")).ToHaveAttributeAsync("aria-invalid", "true");
        Assert.DoesNotContain(house.Sent("Zoé"), sent => sent.Kind == InteractionKind.Command);
    });

    [Fact(Timeout = 180_000)]
    public Task A_file_given_in_a_form_reaches_the_bot() => House.PlayAsync(chromium, async house =>
    {
        var preview = await house.As("Inès").SlashAsync("seances", "seance", ("film", "c:cleo-de-5-a-7-1962"), ("repeter", "tous les mercredis à 20h"));
        await house.As("Inès").ClickAsync(preview.Message!, "Publier");
        var inès = await house.OpenAsync("Inès", channel: "seances");
        foreach (var button in new[] { "Gérer", "Le rendez-vous régulier", "Jours sans séance" }) await inès.Private.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

        await inès.Form.GetByLabel("Un calendrier .ics").SetInputFilesAsync(new FilePayload { Name = "conges.ics", MimeType = "text/calendar", Buffer = System.Text.Encoding.UTF8.GetBytes(FortnightOff(house.World.Clocks.Community.GetUtcNow().AddDays(30))) });
        await inès.Form.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();

        await Expect(inès.Form).ToBeHiddenAsync();
        await inès.Message("14 jours").Last.WaitForAsync();
    });

    [Fact(Timeout = 180_000)]
    public Task A_form_that_could_not_be_sent_says_so_and_keeps_every_word() => House.PlayAsync(chromium, async house =>
    {
        var zoé = await house.OpenAsync("Zoé", channel: Place);
        await zoé.BeginAsync("reco");
        await zoé.ChooseAsync("film", "cleo", "Cléo de 5 à 7");
        await zoé.Button("Envoyer /reco").ClickAsync();
        var (why, send) = (zoé.Form.GetByLabel("Pourquoi ?"), zoé.Form.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }));

        await send.ClickAsync();
        await Expect(why).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(why).ToBeFocusedAsync();
        await why.FillAsync(Words);
        await house.Bot.KillAsync();
        await send.ClickAsync();
        await Expect(zoé.Form.GetByRole(AriaRole.Alert).First).ToContainTextAsync("L’application ne répond plus");
        await Expect(why).ToHaveValueAsync(Words);

        await house.Bot.StartAsync();
        await house.WaitForAsync(_ => house.IsBotReady);
        await send.ClickAsync();
        await Expect(zoé.Form).ToBeHiddenAsync();
        await Expect(zoé.Message(Words)).ToHaveCountAsync(1);
    });

    [Fact(Timeout = 180_000)]
    public Task What_the_server_refuses_is_said_beside_the_command_which_stays_filled_in() => House.PlayAsync(chromium, async house =>
    {
        var zoé = await house.OpenAsync("Zoé", channel: Place);
        await zoé.BeginAsync("reco");
        await zoé.ChooseAsync("film", "cleo", "Cléo de 5 à 7");
        var (everyone, place) = (house.World.Guilds[0].Everyone.Id, house.World.Channel(Place));
        place.Overwrites.Add(new Overwrite(everyone, false, Permission.None, Permission.UseApplicationCommands));

        await zoé.Button("Envoyer /reco").ClickAsync();

        await Expect(zoé.Page.GetByRole(AriaRole.Form)).ToContainTextAsync("Cette commande ne t’est pas ouverte dans ce salon.");
        await Expect(zoé.Option("film")).ToHaveValueAsync(new Regex("Cléo de 5 à 7"));
        place.Overwrites.Clear();
        await zoé.Button("Envoyer /reco").ClickAsync();
        await Expect(zoé.Form.GetByLabel("Pourquoi ?")).ToBeVisibleAsync();
    });

    private static string FortnightOff(DateTimeOffset first) =>
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Les Glaneuses//FR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261101T000000Z\r\n"
        + FormattableString.Invariant($"DTSTART;VALUE=DATE:{first:yyyyMMdd}\r\nDTEND;VALUE=DATE:{first.AddDays(14):yyyyMMdd}\r\nSUMMARY:Congés\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}
