using CineBot.Features.Digest;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Digest;

/// <summary>Where the digest is switched on: who may, in which channel, and what it would say.</summary>
public sealed class DigestPanelTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task The_preview_says_what_it_would_say_and_sends_nothing()
    {
        var nothing = await _club.PressInChargeAsync("digest.preview");
        await _club.HappenAsync();

        var preview = await _club.PreviewAsync();
        await _club.PassDaysAsync(1.0 / 1440);

        Assert.Equal("digest.preview_nothing", nothing.Key());
        Assert.Contains("Arrivé cette semaine", preview);
        Assert.Empty(_club.DigestsPosted());
    }

    [Fact]
    public async Task It_needs_a_channel_in_which_it_may_write()
    {
        var without = await _club.PressInChargeAsync("digest.switch", "on");
        _club.Seen = Mute;
        var mute = await _club.SetAsync("digest.channel", $"{Accueil}");
        var elsewhere = await _club.SetAsync("digest.channel", "77");
        _club.Seen = View;
        var forum = await _club.SetAsync("digest.channel", $"{Tournages}");

        Assert.Equal("digest.no_channel", without.Key());
        Assert.Equal("digest.channel.missing", mute.Key());
        Assert.Equal("settings.channel.unknown", elsewhere.Key());
        Assert.Equal("digest.channel.unfit", forum.Key());
        Assert.False((await _club.ReadAsync(unit => DigestStore.Find(unit, Server))).IsOn);
    }

    [Fact]
    public async Task It_says_what_became_wrong_with_its_channel()
    {
        await _club.SwitchOnAsync();
        var well = _club.Words(await _club.PressInChargeAsync("digest.panel"));
        _club.Seen = Mute;
        var mute = _club.Words(await _club.PressInChargeAsync("digest.panel"));
        _club.Seen = View with { Channels = [.. View.Channels.Where(channel => channel.Channel != Accueil)] };
        var gone = _club.Words(await _club.PressInChargeAsync("digest.panel"));

        Assert.DoesNotContain("il me manque", well);
        Assert.DoesNotContain("n’existe plus", well);
        Assert.Contains("Dans <#501>, il me manque : envoyer des messages", mute.Replace('\u00A0', ' '), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Son salon n’existe plus", gone);
    }

    [Fact]
    public async Task It_says_by_whose_clock_and_leads_to_where_that_is_changed()
    {
        await _club.WriteAsync(unit => SettingsStore.SetZone(unit, Server, "Indian/Reunion"));

        var panel = await _club.PressInChargeAsync("digest.panel");
        var place = panel.Reply.Card!.Blocks.OfType<Actionable>().Single(actionable => actionable.Button.Path == "settings.view").Button;

        Assert.Contains("À l’heure du serveur, Indian/Reunion", _club.Words(panel));
        Assert.Contains("Langue et lieu", _club.Words(await _club.PressInChargeAsync(place.Path, [.. place.Ids])));
    }

    [Fact]
    public async Task Who_may_not_change_settings_cannot_set_it()
    {
        await _club.SwitchOnAsync();
        var before = await _club.ReadAsync(unit => DigestStore.Find(unit, Server));

        await _club.PressAsync(Zoé, "digest.switch", "off");
        await _club.PickAsync(Zoé, "digest.day", "1");
        await _club.PickAsync(Zoé, "digest.channel", $"{Recos}");
        var preview = await _club.PressAsync(Zoé, "digest.preview");

        Assert.Equal(before, await _club.ReadAsync(unit => DigestStore.Find(unit, Server)));
        Assert.Null(preview.Reply.Card);
    }

    [Theory]
    [InlineData("digest.day", "8")]
    [InlineData("digest.day", "0")]
    [InlineData("digest.hour", "24")]
    [InlineData("digest.hour", "٥")]
    [InlineData("digest.switch", "maybe")]
    public async Task What_was_not_offered_changes_nothing(string path, string value)
    {
        await _club.SwitchOnAsync();
        var before = await _club.ReadAsync(unit => DigestStore.Find(unit, Server));

        var refused = path == "digest.switch" ? await _club.PressInChargeAsync(path, value) : await _club.SetAsync(path, value);

        Assert.Equal("common.outdated", refused.Key());
        Assert.Equal(before, await _club.ReadAsync(unit => DigestStore.Find(unit, Server)));
    }

    private static ServerView Mute => View with { Channels = [.. View.Channels.Select(channel => channel with { BotPermissions = Permissions.ViewChannel })] };
}
