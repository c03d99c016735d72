using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Settings;

public sealed class PanelTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "Les réglages du serveur", "là où on recommande", "fuseau Europe/Paris, pays : France", "Tout va bien")]
    [InlineData("en-GB", "Server settings", "wherever people recommend", "time zone Europe/Paris, country: France", "All is well")]
    public async Task Whoever_manages_the_server_opens_the_panel_where_nothing_is_set_yet(string locale, params string[] said)
    {
        _club.Locale = locale;

        var shown = await _club.OpenPanelAsync(Agnès, Permissions.ManageServer);

        Assert.Equal(Answer.Private, shown.Answer);
        Assert.All(said, words => Assert.Contains(words, _club.Words(shown)));
    }

    [Fact]
    public async Task A_newcomer_is_told_kindly_whom_to_ask()
    {
        var refused = await _club.OpenPanelAsync(Zoé, Permissions.None);

        Assert.Equal("settings.ask_moderators", refused.Key());
        Assert.Contains($"Écris à <@{Agnès}>", _club.Words(refused));
    }

    [Fact]
    public async Task A_member_is_told_to_ask_those_who_were_named()
    {
        await _club.PickInPanelAsync("settings.name", null, Chantal, Karim);
        _club.Locale = "en-US";

        var refused = await _club.OpenPanelAsync(Maya, Permissions.SendMessages);

        Assert.Contains($"Write to <@{Karim}> and <@{Chantal}>", _club.Words(refused));
    }

    [Theory]
    [InlineData("settings.view", "health")]
    [InlineData("settings.channel", "recommendations")]
    [InlineData("settings.language", "en")]
    [InlineData("settings.zone", null)]
    [InlineData("settings.zone-other", null)]
    [InlineData("settings.country", null)]
    [InlineData("settings.forget-broken", null)]
    [InlineData("settings.name", null)]
    [InlineData("settings.unname", null)]
    public async Task Nothing_in_the_panel_can_be_pressed_by_a_member(string path, string? id)
    {
        var refused = await _club.PickInPanelAsync(Zoé, path, id, Zoé);

        Assert.Contains(refused.Key(), new[] { "settings.ask_moderators", "common.server_managers_only" });
        Assert.Equal(0, await _club.CountAsync("settings") + await _club.CountAsync("moderators") + await _club.CountAsync("chosen_channels"));
    }

    [Fact]
    public async Task The_languages_of_public_texts_and_of_the_cards_follow_at_once()
    {
        await _club.RecommendAsync(Nora, "Cléo de 5 à 7", "Parce que Varda");
        await _club.RecommendAsync(Nora, "Les Glaneurs et la Glaneuse", "Pour le nom du club");
        await _club.DeliverAsync();

        var noted = await _club.PickInPanelAsync("settings.language", "en");
        await _club.DeliverAsync();
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(2));

        Assert.Equal("settings.noted.en", noted.Key());
        Assert.Equal(2, _club.Delivery.Count("edit"));
        Assert.All(_club.Delivery.Standing.Values, message => Assert.Equal(Language.English, message.Language));
        Assert.Contains("Textes publics en anglais", _club.Words(await _club.OpenPanelAsync(Agnès, Permissions.ManageServer)));
    }

    [Fact]
    public async Task A_zone_is_picked_or_typed_and_an_unknown_one_is_refused_without_losing_the_words()
    {
        Assert.Contains("le fuseau du serveur est Indian/Reunion", _club.Words(await _club.PickInPanelAsync("settings.zone", null, "Indian/Reunion")));
        _club.Permissions = Permissions.ManageServer;
        var form = (await _club.PressAsync(Agnès, "settings.zone-other")).Form();

        var refused = await _club.FillAsync(Agnès, form, ("zone", "Montréale"));
        var noted = await _club.FillAsync(Agnès, form, ("zone", "montréal"));

        Assert.Equal("settings.zone.unknown", refused.Key());
        Assert.Contains(refused.Reply.Buttons, button => button.Path == "form.reopen");
        Assert.Contains("America/Montreal", _club.Words(noted));
    }

    [Theory]
    [InlineData("BE", "Europe/Brussels")]
    [InlineData("ZZ", "Europe/Paris")]
    public async Task The_zone_of_the_chosen_country_holds_until_a_zone_is_chosen(string country, string zone)
    {
        await _club.PickInPanelAsync("settings.country", null, country);
        Assert.Contains(zone, _club.Words(await _club.OpenViewAsync("place")));

        await _club.PickInPanelAsync("settings.zone", null, "Africa/Dakar");
        Assert.Contains("Africa/Dakar", _club.Words(await _club.OpenViewAsync("place")));
    }

    [Theory]
    [InlineData("settings.country", "XX")]
    [InlineData("settings.country", "ZZZ")]
    [InlineData("settings.zone", "Europe/Atlantis")]
    [InlineData("settings.channel", "1")]
    public async Task What_was_not_offered_is_refused(string path, string picked)
    {
        var refused = await _club.PickInPanelAsync(path, "recommendations", picked);

        Assert.Equal(Answer.Private, refused.Answer);
        Assert.Equal(0, await _club.CountAsync("settings") + await _club.CountAsync("chosen_channels"));
    }

    [Fact]
    public async Task The_same_press_twice_is_noted_once_and_shown_as_it_is()
    {
        var press = _club.Press(Agnès, "settings.language", "en") with { Permissions = Permissions.ManageServer };

        await _club.SendAsync(press);
        var again = await _club.SendAsync(press);

        Assert.Equal("settings.noted.en", again.Key());
        Assert.NotNull(again.Reply.Card);
    }
}
