using CineBot.Features.Digest;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Digest.DigestHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Digest;

/// <summary>The digest by private message is the person's own: offered among what reaches them, and sent whatever moderators want in a channel.</summary>
public sealed class OwnDigestTests : IAsyncLifetime
{
    private static readonly ChannelId NorasDoor = new(Nora.Value);

    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "**La semaine de ce serveur**", " pas en message privé", " en message privé, quand il y a quelque chose à dire")]
    [InlineData("en", "**This server’s week**", ": not by private message", ": by private message, when there is something to say")]
    public async Task Ones_own_settings_say_whether_one_gets_it_and_offer_the_other(string locale, string name, string off, string on)
    {
        _club.Locale = locale;
        var before = await _club.PressAsync(Nora, "my-settings.back");
        Assert.Equal("digest.asked", (await _club.PressAsync(Nora, Offered(before))).Key());
        var asked = await _club.PressAsync(Nora, "my-settings.back");
        Assert.Equal("digest.stopped", (await _club.PressAsync(Nora, Offered(asked))).Key());

        Assert.Contains(name, _club.Words(before));
        Assert.Contains(off, _club.Words(before));
        Assert.Contains(on, _club.Words(asked));
        _club.Guild = null;
        Assert.DoesNotContain(name, _club.Words(await _club.PressAsync(Nora, "my-settings.back")));
    }

    [Fact]
    public async Task Where_no_channel_gets_it_who_asked_does()
    {
        await _club.PressAsync(Nora, "digest.ask");
        await _club.HappenAsync();

        await _club.PassDaysAsync(UntilFridayEvening);
        var read = _club.Words(await _club.PressAsync(Nora, "digest.read", 1));

        Assert.Contains("La semaine sur Les Glaneuses : 2 films recommandés", _club.Shown(NorasDoor)!.Replace('\u00a0', ' '));
        Assert.Contains("Arrivé cette semaine", read);
        Assert.Empty(_club.DigestsPosted());
        Assert.False((await TimesAsync()).IsOn);
    }

    [Fact]
    public async Task When_it_is_switched_off_for_everybody_it_goes_on_for_who_asked_until_nobody_does()
    {
        await _club.SwitchOnAsync();
        await _club.PressAsync(Nora, "digest.ask");
        await _club.PressInChargeAsync("digest.switch", "off");
        await _club.HappenAsync();
        await _club.PassDaysAsync(UntilFridayEvening);
        Assert.Equal(1, Letters());

        await _club.PressAsync(Nora, "digest.stop");
        await _club.RecommendAsync(Karim, Vertigo, "Le vertige");
        await _club.PassDaysAsync(7);

        Assert.Equal(1, Letters());
        Assert.Empty(_club.DigestsPosted());
        Assert.Equal((null, Accueil), ((await TimesAsync()).NextAt, (await TimesAsync()).Channel));
    }

    [Fact]
    public async Task Whoever_asks_does_not_switch_it_on_for_everybody_and_moderators_still_may()
    {
        await _club.PressAsync(Nora, "digest.ask");
        Assert.Contains("Éteinte", _club.Words(await _club.PressInChargeAsync("digest.panel")));

        await _club.SwitchOnAsync();
        await _club.HappenAsync();
        await _club.PassDaysAsync(UntilFridayEvening);

        Assert.Single(_club.DigestsPosted());
        Assert.Equal(1, Letters());
    }

    private int Letters() => _club.Delivery.Calls.Count(call => call == $"post {NorasDoor.Value}");

    private Task<DigestTimes> TimesAsync() => _club.ReadAsync(unit => DigestStore.Find(unit, Server));

    private static Button Offered(Answered panel) => Assert.Single(panel.Reply.Card!.Blocks.OfType<Actionable>().Select(row => row.Button), button => button.Path.StartsWith("digest.", StringComparison.Ordinal));
}
