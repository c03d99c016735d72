using CineBot.Features.Recommendations.Leaving;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Digest.DigestHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Digest;

/// <summary>When a server's digest goes out, what it says, and what becomes of one that does not go through.</summary>
public sealed class SendingTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "## La semaine", "### Arrivé cette semaine", ", par <@102>", "### Merci à", "<@102>, pour Cléo de 5 à 7", "### Très attendus, pas encore programmés", "2 personnes en ont envie", "### Bientôt plus à voir")]
    [InlineData("en", "## The week", "### Came this week", ", by <@102>", "### Thanks to", "<@102>, for Cléo from 5 to 7", "### Much wanted, not yet scheduled", "2 people want to see it", "### Leaving soon")]
    public async Task It_comes_on_its_day_with_what_happened_and_tells_nobody(string language, params string[] words)
    {
        await _club.WriteAsync(unit => SettingsStore.SetLanguage(unit, Server, language));
        await _club.SwitchOnAsync();
        await _club.HappenAsync();

        await _club.PassDaysAsync(3);
        Assert.Null(_club.Shown(Accueil));
        await _club.PassDaysAsync(1.5);

        Assert.All(words, word => Assert.Contains(word, _club.Shown(Accueil)));
        Assert.Empty(_club.Delivery.Standing.Where(standing => standing.Key.Channel == Accueil).SelectMany(standing => standing.Value.Card.Telling));
        await _club.PassDaysAsync(2);
        Assert.Single(_club.DigestsPosted());
    }

    [Fact]
    public async Task Off_until_somebody_switches_it_on_and_off_again_when_they_say_so()
    {
        await _club.HappenAsync();
        await _club.PassDaysAsync(8);
        Assert.Empty(_club.DigestsPosted());

        await _club.SwitchOnAsync();
        await _club.RecommendAsync(Karim, Vertigo, "Le vertige");
        await _club.PressInChargeAsync("digest.switch", "off");
        await _club.PassDaysAsync(8);

        Assert.Empty(_club.DigestsPosted());
    }

    [Fact]
    public async Task With_nothing_to_say_nothing_is_sent_and_what_merely_goes_on_is_no_news()
    {
        await _club.HappenAsync(leaves: false);
        await _club.PassDaysAsync(8);
        await _club.SwitchOnAsync();

        for (var day = 0; day < 15; day++) await _club.PassDaysAsync(1);
        Assert.Empty(_club.DigestsPosted());

        await _club.RecommendAsync(Karim, Vertigo, "Le vertige");
        for (var day = 0; day < 7; day++) await _club.PassDaysAsync(1);
        Assert.Contains("Très attendus", _club.Shown(Accueil));
    }

    [Fact]
    public async Task A_crash_at_any_moment_sends_it_once()
    {
        await _club.SwitchOnAsync();
        await _club.HappenAsync();
        _club.Time.Advance(TimeSpan.FromDays(UntilFridayEvening));
        await _club.StrikeAsync();
        // Killed after the unit, before anything was sent; then after Discord took it and before that was written down.
        await _club.RestartAsync();
        await _club.StrikeAsync();
        _club.Delivery.Fail("post", DeliveryFault.Ambiguous, applied: true);
        await _club.DeliverAsync();
        await _club.RestartAsync();

        for (var minute = 0; minute < 30; minute++) await _club.PassDaysAsync(1.0 / 1440);

        Assert.Single(_club.Delivery.Standing, standing => standing.Key.Channel == Accueil);
        Assert.Equal(1, await _club.CountAsync("digests"));
    }

    [Fact]
    public async Task A_few_hours_late_it_says_so_and_after_days_it_waits_for_the_next_and_tells_both_weeks()
    {
        await _club.SwitchOnAsync();
        await _club.HappenAsync();

        await _club.PassDaysAsync(4 + (20.0 / 24));
        Assert.Contains("En retard\u00A0: c’était prévu <t:", _club.Shown(Accueil));

        await _club.RecommendAsync(Karim, Vertigo, "Le vertige");
        await _club.PassDaysAsync(9);
        Assert.Single(_club.DigestsPosted());
        await _club.PassDaysAsync(5);

        Assert.Equal(2, _club.DigestsPosted().Count);
        Assert.Contains("par <@103>", _club.Shown(Accueil));
        Assert.DoesNotContain("par <@102>", _club.Shown(Accueil));
    }

    [Theory]
    [InlineData(DeliveryFault.ChannelGone, "digest.unposted.channel_gone")]
    [InlineData(DeliveryFault.Forbidden, "digest.unposted.forbidden")]
    [InlineData(DeliveryFault.Blocked, "digest.unposted.blocked")]
    [InlineData(DeliveryFault.Refused, "digest.unposted.refused")]
    public async Task What_cannot_be_posted_is_told_to_who_set_it_and_comes_with_the_next(object fault, string told)
    {
        await _club.SwitchOnAsync();
        await _club.HappenAsync();
        _club.Delivery.Fail("post", (DeliveryFault)fault);

        await _club.PassDaysAsync(UntilFridayEvening);
        Assert.Null(_club.Shown(Accueil));
        Assert.Equal([told], await WaitingAsync());
        await _club.PassDaysAsync(7);

        Assert.Contains(", par <@102>", _club.Shown(Accueil));
        Assert.Equal([told], await WaitingAsync());
        await _club.PassDaysAsync(7);
        Assert.Equal(2, _club.DigestsPosted().Count);
    }

    [Fact]
    public async Task Once_who_set_it_has_erased_everything_it_goes_on_and_nobody_is_told()
    {
        await _club.SwitchOnAsync();
        await _club.HappenAsync();
        await _club.EraseAsync(Agnès);
        _club.Delivery.Fail("post", DeliveryFault.ChannelGone);

        await _club.PassDaysAsync(UntilFridayEvening);
        Assert.Equal(0, await _club.CountAsync("messages"));
        await _club.PassDaysAsync(7);

        Assert.Contains(", par <@102>", _club.Shown(Accueil));
    }

    [Fact]
    public async Task More_than_it_shows_of_what_leaves_is_counted()
    {
        await _club.SwitchOnAsync();
        var day = _club.InTenDays();
        foreach (var (index, film) in new[] { Cléo, Atalante, Vertigo, "c:the-kid-1921", "c:solyaris-1972", "c:stalker-1979", "c:les-glaneurs-et-la-glaneuse-2000" }.Index())
        {
            await _club.RecommendAsync(Agnès, film, "À voir");
            await _club.FillAsync(Agnès, (await _club.PressAsync(Agnès, "recommendation.complete", index + 1)).Form(), ("until", LastDayReader.Say(day, Language.French)));
            _club.Time.Advance(TimeSpan.FromSeconds(10));
        }

        await _club.PassDaysAsync(UntilFridayEvening);

        var leaving = _club.Shown(Accueil)!.Split("### Bientôt plus à voir")[1];
        Assert.Equal(5, leaving.Split("jusqu’au").Length - 1);
        Assert.Contains("et 2 autres films", leaving);
    }

    private Task<List<string>> WaitingAsync() => _club.ReadAsync(unit => MessageStore.Waiting(unit, Agnès, 9).Select(message => message.Text.Key).ToList());
}
