using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Members;

public sealed class MySettingsTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "Tes réglages", "Messages en attente")]
    [InlineData("en-GB", "Your settings", "Waiting messages")]
    public async Task The_panel_opens_in_a_server_and_in_private(string locale, string title, string waiting)
    {
        _club.Locale = locale;
        var here = _club.Words(await _club.AskAsync(Zoé, "my-settings"));
        _club.Guild = null;
        var alone = _club.Words(await _club.AskAsync(Zoé, "my-settings"));

        // What belongs to a server is offered there only.
        Assert.Equal(here.Split('\n').Where(line => !line.StartsWith(locale == "fr" ? "**La semaine" : "**This server", StringComparison.Ordinal)), alone.Split('\n'));
        Assert.All(new[] { title, waiting }, words => Assert.Contains(words, here, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_answer_to_a_new_language_already_speaks_it_and_so_do_the_next()
    {
        var english = await _club.PickAsync(Zoé, "my-settings.language", "en");
        Assert.Contains("Your settings", _club.Words(english), StringComparison.Ordinal);
        Assert.Contains("Your settings", _club.Words(await _club.AskAsync(Zoé, "my-settings")), StringComparison.Ordinal);

        var automatic = await _club.PickAsync(Zoé, "my-settings.language", "auto");

        Assert.Contains("Tes réglages", _club.Words(automatic), StringComparison.Ordinal);
        Assert.Null((await SettingsAsync()).Language);
    }

    [Fact]
    public async Task A_town_is_offered_while_one_types_and_taken_without_touching_the_quiet_hours()
    {
        await HoursAsync(("town", "Brest"), ("from", "22h"), ("to", "8h"));

        var first = await _club.TypeAsync(Zoé, "my-settings", "town", "");
        var typed = await _club.TypeAsync(Zoé, "my-settings", "town", "tampo");
        var done = await _club.AskAsync(Zoé, "my-settings", ("town", typed[0].Value));

        Assert.Equal("Europe/Paris", first[0].Value);
        Assert.Equal(first.Count, first.DistinctBy(choice => choice.Value).Count());
        Assert.StartsWith("Le Tampon", (string)typed[0].Label, StringComparison.Ordinal);
        Assert.Equal("my-settings.hours_set", done.Key());
        Assert.Equal(("Indian/Reunion", new QuietHours(1320, 480)), ((await SettingsAsync()).Zone?.Id, (await SettingsAsync()).Quiet));
    }

    [Fact]
    public async Task Time_zones_are_offered_by_their_name_and_towns_of_ones_own_country_first()
    {
        _club.Locale = "en-GB";

        var first = await _club.TypeAsync(Maya, "my-settings", "town", "");
        var named = await _club.TypeAsync(Maya, "my-settings", "town", "america/hal");

        Assert.NotEqual("Europe/Paris", first[0].Value);
        Assert.Contains(named, choice => choice.Value == "America/Halifax");
    }

    [Fact]
    public async Task A_town_and_quiet_hours_are_set_in_one_form()
    {
        var done = await HoursAsync(("town", "saint denis de la réunion"), ("from", "22h30"), ("to", "8h"));
        Assert.Equal("my-settings.unknown_town", done.Key());

        done = await HoursAsync(("town", "  LE TAMPON "), ("from", "22h30"), ("to", "8h"));

        Assert.Equal("my-settings.hours_set", done.Key());
        Assert.Contains("Indian/Reunion", _club.Words(done), StringComparison.Ordinal);
        Assert.Contains("de 22:30 à 08:00", _club.Words(done), StringComparison.Ordinal);
        Assert.Equal(new QuietHours(1350, 480), (await SettingsAsync()).Quiet);
    }

    [Theory]
    [InlineData("fr", "Europe/Paris")]
    [InlineData("en", "Indian/Reunion")]
    public async Task A_name_of_several_towns_is_asked_about_the_readers_country_first(string locale, string first)
    {
        _club.Locale = locale;
        var asked = await HoursAsync(("town", "Saint-Denis"), ("from", "22"), ("to", "7"));
        Assert.Equal("my-settings.which_town", asked.Key());

        var done = await _club.PressAsync(Zoé, asked.Reply.Buttons[0]);

        Assert.Equal("my-settings.hours_set", done.Key());
        var settings = await SettingsAsync();
        Assert.Equal(first, settings.Zone!.Id);
        Assert.Equal(new QuietHours(1320, 420), settings.Quiet);
    }

    [Theory]
    [InlineData("", "22", "8", "my-settings.quiet_needs_town")]
    [InlineData("Paris", "22", "", "my-settings.quiet_both")]
    [InlineData("Paris", "22", "22h", "my-settings.quiet_same")]
    [InlineData("Paris", "25h", "8", "my-settings.unknown_hour")]
    [InlineData("Trifouillis", "", "", "my-settings.unknown_town")]
    public async Task What_is_not_understood_is_said_and_the_form_is_kept(string town, string from, string to, string refusal)
    {
        var refused = await HoursAsync(("town", town), ("from", from), ("to", to));

        Assert.Equal(refusal, refused.Key());
        var again = (await _club.PressAsync(Zoé, refused.Button("form.reopen"))).Form();
        Assert.Equal([town, from, to], again.Fields.Cast<TextField>().Select(field => field.Value ?? ""));
        Assert.Equal(MemberSettings.None, await SettingsAsync());
    }

    [Fact]
    public async Task An_empty_form_gives_the_servers_hours_back()
    {
        await HoursAsync(("town", "europe/paris"), ("from", "22"), ("to", "8"));
        Assert.Equal("Europe/Paris", (await SettingsAsync()).Zone!.Id);

        await HoursAsync(("town", ""), ("from", ""), ("to", ""));

        Assert.Null((await SettingsAsync()).Zone);
        Assert.Null((await SettingsAsync()).Quiet);
    }

    [Fact]
    public async Task A_forged_zone_is_refused()
    {
        Assert.Equal("common.outdated", (await _club.PressAsync(Zoé, "my-settings.zone", "Europe:Atlantis")).Key());
    }

    [Fact]
    public async Task A_break_begins_with_a_form_and_ends_in_one_press()
    {
        var form = (await _club.PressAsync(Zoé, "my-settings.pause")).Form();
        Assert.Equal("my-settings.unknown_pause", (await _club.FillAsync(Zoé, form, ("until", "bientôt"))).Key());

        var paused = await _club.FillAsync(Zoé, form, ("until", "3 semaines"));
        Assert.Contains("En pause", _club.Words(paused), StringComparison.Ordinal);
        Assert.Equal(Instant.FromUtc(2026, 10, 26, 0, 0), (await SettingsAsync()).PausedUntil);

        var resumed = await _club.PressAsync(Zoé, "my-settings.resume");
        Assert.Equal("my-settings.resumed", resumed.Key());
        Assert.Null((await SettingsAsync()).PausedUntil);
    }

    [Fact]
    public async Task Keeping_away_is_silent_holds_both_ways_and_never_from_oneself()
    {
        var set = await _club.SendAsync(_club.Press(Zoé, "my-settings.set-people") with { Picked = [$"{Karim}", $"{Zoé}", $"{Nora}"] });

        Assert.Equal("my-settings.people_set", set.Key());
        Assert.Equal([Nora, Karim], await _club.ReadAsync(unit => KeptAwayStore.Of(unit, Zoé)));
        Assert.True(await _club.ReadAsync(unit => KeptAwayStore.AreApart(unit, Karim, Zoé) && KeptAwayStore.AreApart(unit, Zoé, Karim)));
        Assert.False(await _club.ReadAsync(unit => KeptAwayStore.AreApart(unit, Karim, Nora)));
        Assert.Contains("de personne", _club.Words(await _club.AskAsync(Karim, "my-settings")), StringComparison.Ordinal);
        Assert.Contains("2 personnes", _club.Words(await _club.AskAsync(Zoé, "my-settings")), StringComparison.Ordinal);
        Assert.Empty(_club.Delivery.Calls);

        Assert.Equal("my-settings.people_none", (await _club.PressAsync(Zoé, "my-settings.set-people")).Key());
        Assert.False(await _club.ReadAsync(unit => KeptAwayStore.AreApart(unit, Karim, Zoé)));
    }

    [Fact]
    public async Task By_private_message_only_what_was_chosen_outside_of_a_break_and_after_quiet_hours()
    {
        var reach = _club.Part<IReach>();
        var party = new MessageKind("party");
        var evening = Instant.FromUtc(2026, 10, 5, 21, 0);
        Task<Reach> Of(MessageKind kind) => _club.ReadAsync(unit => reach.Of(unit, Zoé, kind, evening));
        Assert.Equal(new Reach(false, evening), await Of(party));

        await _club.WriteAsync(unit => MessageChoiceStore.Set(unit, Zoé, ["party"]));
        Assert.Equal(new Reach(true, evening), await Of(party));
        Assert.False((await Of(new("call"))).ByMessage);

        await HoursAsync(("town", "Paris"), ("from", "22"), ("to", "8h30"));
        Assert.Equal(new Reach(true, Instant.FromUtc(2026, 10, 6, 6, 30)), await Of(party));

        await _club.WriteAsync(unit => MemberStore.Pause(unit, Zoé, evening + Duration.FromDays(1)));
        Assert.Equal(new Reach(false, evening), await Of(party));
    }

    [Fact]
    public async Task What_may_reach_somebody_is_picked_among_what_the_features_send_and_nothing_else()
    {
        MessageKind[] kinds = [new("party"), new("call")];
        var map = new CommandMap();
        new ReachCommands(_club.Database, new(_club.Database, kinds, []), kinds).Describe(map);
        Task<Reply> Press(string path, params string[] picked) => map.Find(path)!.Run(_club.Press(Zoé, path) with { Picked = picked }, TestContext.Current.CancellationToken);

        var menu = (await Press("my-settings.messages")).Card!.Blocks.OfType<Menu>().Single();
        var set = await Press("my-settings.set-messages", "call", "forged");

        Assert.Equal(["party", "call"], menu.Choices.Select(choice => choice.Value));
        Assert.Empty(menu.Chosen);
        Assert.Equal("my-settings.messages_set", set.Text!.Key);
        Assert.Equal(["call"], await _club.ReadAsync(unit => MessageChoiceStore.Of(unit, Zoé)));
        Assert.Equal("my-settings.messages_none", (await Press("my-settings.set-messages")).Text!.Key);
        Assert.Empty(await _club.ReadAsync(unit => MessageChoiceStore.Of(unit, Zoé)));
    }

    private Task<MemberSettings> SettingsAsync() => _club.ReadAsync(unit => MemberStore.Find(unit, Zoé));

    private async Task<Answered> HoursAsync(params (string Field, string Words)[] words) =>
        await _club.FillAsync(Zoé, (await _club.PressAsync(Zoé, "my-settings.hours")).Form(), words);
}
