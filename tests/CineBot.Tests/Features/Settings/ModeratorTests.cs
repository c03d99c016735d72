using CineBot.Features.Settings;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Tests.Discord;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Settings;

public sealed class ModeratorTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "les réglages sont ouverts à <@104>", "1 personne nommée")]
    [InlineData("en-GB", "the settings are open to <@104>", "1 person named")]
    public async Task A_named_moderator_opens_the_panel_and_changes_it_but_names_nobody(string locale, string noted, string counted)
    {
        _club.Locale = locale;

        var named = _club.Words(await _club.PickInPanelAsync("settings.name", null, Chantal));
        var shown = await _club.OpenPanelAsync(Chantal, Permissions.None);
        var changed = await _club.PickInPanelAsync(Chantal, "settings.language", "en");
        var moderators = await _club.SendAsync(_club.Press(Chantal, "settings.view", "moderators"));
        var refused = await _club.PickInPanelAsync(Chantal, "settings.name", null, Karim);

        Assert.Contains(noted, named);
        Assert.Contains(counted, _club.Words(shown));
        Assert.Equal("settings.noted.en", changed.Key());
        Assert.DoesNotContain(moderators.Reply.Card!.Blocks, block => block is Picker);
        Assert.Equal("common.server_managers_only", refused.Key());
        Assert.Equal(1, await _club.CountAsync("moderators"));
    }

    [Fact]
    public async Task The_panel_says_who_may_read_cases_and_that_it_takes_two()
    {
        Assert.Contains("Personne n’est encore nommé pour lire les dossiers", await ShownAsync(), StringComparison.Ordinal);
        await _club.PickInPanelAsync("settings.name", null, Chantal, Karim, Zoé);
        await GiveAsync(Chantal);
        Assert.Contains("Les dossiers de la charte ne s’ouvrent qu’à <@104>.", await ShownAsync(), StringComparison.Ordinal);
        Assert.Contains("Il faut être deux pour décider", await ShownAsync(), StringComparison.Ordinal);

        await GiveAsync(Karim);

        var shown = await ShownAsync();
        Assert.Contains("ne s’ouvrent qu’à <@103> et <@104>.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Il faut être deux", shown, StringComparison.Ordinal);
    }

    private async Task<string> ShownAsync() => _club.Words(await _club.SendAsync(_club.Press(Nora, "settings.view", "moderators") with { Permissions = Permissions.ManageServer }));

    private async Task GiveAsync(CineBot.MemberId member) => await _club.WriteAsync(unit => CapabilityStore.Give(unit, Server, member, Capability.Cases));

    [Fact]
    public async Task Whoever_is_not_named_any_more_is_refused_at_once()
    {
        await _club.PickInPanelAsync("settings.name", null, Chantal, Karim);

        var noted = await _club.PickInPanelAsync("settings.unname", null, Chantal, Zoé);

        Assert.Equal("settings.noted.unnamed", noted.Key());
        Assert.Equal("settings.ask_moderators", (await _club.OpenPanelAsync(Chantal, Permissions.None)).Key());
        Assert.NotNull((await _club.OpenPanelAsync(Karim, Permissions.None)).Reply.Card);
    }

    [Fact]
    public async Task A_moderator_of_one_server_is_nobody_in_the_next()
    {
        await _club.PickInPanelAsync("settings.name", null, Chantal);
        _club.Guild = Voisins;

        Assert.Equal("common.server_managers_only", (await _club.OpenPanelAsync(Chantal, Permissions.None)).Key());
    }

    [Fact]
    public async Task Somebody_is_named_once_however_often_it_is_pressed()
    {
        await _club.PickInPanelAsync("settings.name", null, Chantal);
        await _club.PickInPanelAsync("settings.name", null, Chantal, Karim);

        Assert.Equal(2, await _club.CountAsync("moderators"));
    }

    [Fact]
    public async Task Five_hundred_moderators_are_counted_and_paged()
    {
        await _club.WriteAsync(unit =>
        {
            for (var id = 0; id < 500; id++) ModeratorStore.Name(unit, Server, new(1_000_000_000_000_000_000 + id));
        });
        var seen = new HashSet<string>(StringComparer.Ordinal);

        for (var page = 1; page <= 13; page++)
        {
            _club.Time.Advance(TimeSpan.FromSeconds(1));
            var shown = await _club.SendAsync(_club.Press(Agnès, "settings.view", "moderators", page) with { Permissions = Permissions.ManageServer });
            DiscordLimits.CheckMessage(_club.Writer().Message(shown.Reply, shown.Language, isPrivate: true).Components!);
            Assert.Contains("500 personnes nommées", _club.Words(shown));
            Assert.Contains($"Page {page} sur 13", _club.Words(shown));
            seen.UnionWith(_club.Words(shown).Split("<@").Skip(1).Select(rest => rest[..rest.IndexOf('>', StringComparison.Ordinal)]));
        }

        Assert.Equal(500, seen.Count);
        Assert.Contains("Page 13 sur 13", _club.Words(await _club.SendAsync(_club.Press(Agnès, "settings.view", "moderators", 99) with { Permissions = Permissions.ManageServer })));
    }
}
