using CineBot.Features.Digest;
using CineBot.Features.Members;
using CineBot.Features.Recommendations.Leaving;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.Hosting;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Digest;

public sealed class DigestTests : IAsyncLifetime
{
    private const string Cléo = "c:cleo-de-5-a-7-1962", Atalante = "c:l-atalante-1934", Vertigo = "c:vertigo-1958";

    private static readonly ChannelId NorasDoor = new(Nora.Value);

    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "## La semaine", "**Arrivé cette semaine**", ", par <@102>", "**Merci à**", "<@102>, pour Cléo de 5 à 7", "**Très attendus, pas encore programmés**", "2 personnes en ont envie", "**Bientôt plus à voir**")]
    [InlineData("en", "## The week", "**Came this week**", ", by <@102>", "**Thanks to**", "<@102>, for Cléo from 5 to 7", "**Much wanted, not yet scheduled**", "2 people want to see it", "**Leaving soon**")]
    public async Task It_comes_on_its_day_with_what_happened_and_tells_nobody(string language, params string[] words)
    {
        await _club.WriteAsync(unit => SettingsStore.SetLanguage(unit, Server, language));
        await OnAsync();
        await HappenAsync();

        await PassAsync(TimeSpan.FromDays(3));
        Assert.Null(_club.Shown(Accueil));
        await PassAsync(TimeSpan.FromDays(1.5));

        Assert.All(words, word => Assert.Contains(word, _club.Shown(Accueil)));
        Assert.Empty(_club.Delivery.Standing.Where(standing => standing.Key.Channel == Accueil).SelectMany(standing => standing.Value.Card.Telling));
        await PassAsync(TimeSpan.FromDays(2));
        Assert.Single(Posts());
    }

    [Fact]
    public async Task Off_until_somebody_switches_it_on_and_off_again_when_they_say_so()
    {
        await HappenAsync();
        await PassAsync(TimeSpan.FromDays(8));
        Assert.Empty(Posts());

        await OnAsync();
        await _club.RecommendAsync(Karim, Vertigo, "Le vertige");
        await SetAsync("digest.switch", "off");
        await PassAsync(TimeSpan.FromDays(8));

        Assert.Empty(Posts());
    }

    [Fact]
    public async Task With_nothing_to_say_nothing_is_sent_and_what_merely_goes_on_is_no_news()
    {
        await HappenAsync(leaves: false);
        await PassAsync(TimeSpan.FromDays(8));
        await OnAsync();

        for (var day = 0; day < 15; day++) await PassAsync(TimeSpan.FromDays(1));
        Assert.Empty(Posts());

        await _club.RecommendAsync(Karim, Vertigo, "Le vertige");
        for (var day = 0; day < 7; day++) await PassAsync(TimeSpan.FromDays(1));
        Assert.Contains("Très attendus", _club.Shown(Accueil));
    }

    [Fact]
    public async Task A_crash_at_any_moment_sends_it_once()
    {
        await OnAsync();
        await HappenAsync();
        _club.Time.Advance(TimeSpan.FromDays(4.5));
        await ClockAsync();
        // Killed after the unit, before anything was sent; then after Discord took it and before that was written down.
        await _club.RestartAsync();
        await ClockAsync();
        _club.Delivery.Fail("post", DeliveryFault.Ambiguous, applied: true);
        await _club.DeliverAsync();
        await _club.RestartAsync();

        for (var minute = 0; minute < 30; minute++) await PassAsync(TimeSpan.FromMinutes(1));

        Assert.Single(_club.Delivery.Standing, standing => standing.Key.Channel == Accueil);
        Assert.Equal(1, await _club.CountAsync("digests"));
    }

    [Fact]
    public async Task A_few_hours_late_it_says_so_and_after_days_it_waits_for_the_next_and_tells_both_weeks()
    {
        await OnAsync();
        await HappenAsync();

        await PassAsync(TimeSpan.FromDays(4) + TimeSpan.FromHours(20));
        Assert.Contains("En retard", _club.Shown(Accueil));

        await _club.RecommendAsync(Karim, Vertigo, "Le vertige");
        await PassAsync(TimeSpan.FromDays(9));
        Assert.Single(Posts());
        await PassAsync(TimeSpan.FromDays(5));

        Assert.Equal(2, Posts().Count);
        Assert.Contains("par <@103>", _club.Shown(Accueil));
        Assert.DoesNotContain("par <@102>", _club.Shown(Accueil));
    }

    [Fact]
    public async Task Who_asks_gets_it_by_private_message_and_reads_it_whole()
    {
        await OnAsync();
        await HappenAsync();
        Assert.Equal("digest.asked", (await _club.PressAsync(Nora, "digest.ask")).Key());

        await PassAsync(TimeSpan.FromDays(4.5));
        var letter = _club.Shown(NorasDoor)!;
        var read = await _club.PressAsync(Nora, "digest.read", 1);

        Assert.Contains("La semaine sur Les Glaneuses", letter);
        Assert.Contains("2 films recommandés", letter);
        Assert.Contains("Arrivé cette semaine", _club.Words(read));
        await _club.PressAsync(Nora, "digest.stop");
        await _club.RecommendAsync(Karim, Vertigo, "Le vertige");
        await PassAsync(TimeSpan.FromDays(7));
        Assert.Single(_club.Delivery.Calls, call => call == $"post {Nora.Value}");
    }

    [Fact]
    public async Task Nobody_gets_it_unasked_nor_in_a_pause()
    {
        await OnAsync();
        await HappenAsync();
        await _club.PressAsync(Nora, "digest.ask");
        await _club.WriteAsync(unit => MemberStore.Pause(unit, Nora, unit.Now + Duration.FromDays(60)));

        await PassAsync(TimeSpan.FromDays(4.5));

        Assert.Single(Posts());
        Assert.DoesNotContain(_club.Delivery.Calls, call => call.StartsWith("dm ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_who_keep_apart_are_not_named_together_nor_one_to_the_other()
    {
        await OnAsync();
        await HappenAsync();
        await _club.WriteAsync(unit => KeptAwayStore.Set(unit, Nora, [Agnès]));
        await _club.PressAsync(Agnès, "digest.ask");

        await PassAsync(TimeSpan.FromDays(4.5));
        var shown = _club.Shown(Accueil)!;
        var read = _club.Words(await _club.PressAsync(Agnès, "digest.read", 1));

        Assert.True(shown.Contains("<@101>", StringComparison.Ordinal) != shown.Contains("<@102>", StringComparison.Ordinal), shown);
        Assert.DoesNotContain("<@102>", read);
        Assert.DoesNotContain("Parce que Varda", read);
    }

    [Fact]
    public async Task Verdicts_and_private_lists_are_not_in_it_and_what_tells_too_much_is_veiled()
    {
        await OnAsync();
        await HappenAsync();
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "recommendation.edit", 1)).Form(), ("why", "À la fin, elle sait"), ("spoiler", "veiled"));
        foreach (var person in new[] { Karim, Chantal, Zoé })
        {
            await _club.PressAsync(person, "film.judge", Vertigo, "not_for_me");
            await _club.PressAsync(person, "film.wish", "c:the-kid-1921");
        }

        await PassAsync(TimeSpan.FromDays(4.5));

        Assert.DoesNotContain("Sueurs", _club.Shown(Accueil));
        Assert.DoesNotContain("Kid", _club.Shown(Accueil));
        Assert.Contains("||À la fin, elle sait||", _club.Shown(Accueil));
    }

    [Fact]
    public async Task Whoever_erases_everything_is_named_no_more_in_what_was_sent()
    {
        await OnAsync();
        await HappenAsync();
        await PassAsync(TimeSpan.FromDays(4.5));
        Assert.Contains("<@102>", _club.Shown(Accueil));

        await EraseAsync(Nora);

        Assert.DoesNotContain("<@102>", _club.Shown(Accueil));
        Assert.Contains("<@101>", _club.Shown(Accueil));
    }

    [Fact]
    public async Task Whoever_comes_in_the_place_of_somebody_erased_is_named_no_more_either_once_they_erase_everything()
    {
        await OnAsync();
        await HappenAsync();
        await _club.RecommendAsync(Karim, Cléo, "Pour Corinne Marchand");
        await PassAsync(TimeSpan.FromDays(4.5));

        await EraseAsync(Nora);
        Assert.Contains("par <@103>", _club.Shown(Accueil));
        await EraseAsync(Karim);

        Assert.DoesNotContain("<@103>", _club.Shown(Accueil));
        Assert.DoesNotContain("Corinne", _club.Shown(Accueil));
    }

    [Fact]
    public async Task Whoever_speaks_after_the_thanks_is_not_thanked_and_whoever_speaks_after_it_was_sent_is_not_in_it()
    {
        await OnAsync();
        await HappenAsync();
        _club.Time.Advance(TimeSpan.FromMinutes(1));
        await _club.RecommendAsync(Chantal, Cléo, "Vu à sa sortie");
        await PassAsync(TimeSpan.FromDays(4.5));
        Assert.Contains("<@102>, pour Cléo de 5 à 7", _club.Shown(Accueil));
        Assert.DoesNotContain("<@104>", _club.Shown(Accueil));

        await _club.PressAsync(Chantal, "recommendation.withdraw", 1);
        await _club.RecommendAsync(Maya, Cléo, "Le dernier plan");
        await EraseAsync(Nora);

        Assert.DoesNotContain("Le dernier plan", _club.Shown(Accueil));
        Assert.Contains("**Cléo de 5 à 7 (", _club.Shown(Accueil));
    }

    [Fact]
    public async Task Words_that_are_taken_back_or_changed_do_not_stay_in_what_was_sent()
    {
        await OnAsync();
        await HappenAsync();
        await PassAsync(TimeSpan.FromDays(4.5));
        Assert.Contains("Parce que Varda", _club.Shown(Accueil));

        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "recommendation.edit", 1)).Form(), ("why", "Pour ses deux heures"));
        await PassAsync(TimeSpan.FromMinutes(1));
        Assert.Contains("Pour ses deux heures", _club.Shown(Accueil));
        Assert.DoesNotContain("Parce que Varda", _club.Shown(Accueil));

        await _club.RecommendAsync(Nora, Cléo, "Pour Michel Legrand");
        await PassAsync(TimeSpan.FromMinutes(1));
        Assert.Contains("Pour Michel Legrand", _club.Shown(Accueil));

        await _club.PressAsync(Nora, "recommendation.withdraw", 1);
        await PassAsync(TimeSpan.FromMinutes(1));
        Assert.DoesNotContain("Pour Michel Legrand", _club.Shown(Accueil));
        Assert.Contains("Le père Jules", _club.Shown(Accueil));
    }

    [Fact]
    public async Task What_moderators_deleted_does_not_come_back_when_somebody_erases_everything()
    {
        await OnAsync();
        await HappenAsync();
        await PassAsync(TimeSpan.FromDays(4.5));
        foreach (var message in _club.Delivery.Standing.Keys.Where(message => message.Channel == Accueil).ToList()) _club.Delivery.Standing.Remove(message);

        await EraseAsync(Nora);

        Assert.Single(Posts());
        Assert.Null(_club.Shown(Accueil));
    }

    [Fact]
    public async Task Whoever_left_the_server_reads_it_no_more_from_elsewhere()
    {
        await OnAsync();
        await HappenAsync();
        await _club.PressAsync(Nora, "digest.ask");
        await PassAsync(TimeSpan.FromDays(4.5));
        _club.Guild = null;
        var there = await _club.PressAsync(Nora, "digest.read", 1, $"at:{Server}");

        _club.Members.Leave(Nora);
        var gone = await _club.PressAsync(Nora, "digest.read", 1, $"at:{Server}");
        _club.Members.Have(Nora);
        _club.Members.IsDown = true;
        var unknown = await _club.PressAsync(Nora, "digest.read", 1, $"at:{Server}");

        Assert.Contains("Arrivé cette semaine", _club.Words(there));
        Assert.Equal("digest.left", gone.Key());
        Assert.Equal("digest.who_knows", unknown.Key());
    }

    [Fact]
    public async Task More_than_it_shows_of_what_leaves_is_counted()
    {
        await OnAsync();
        var day = Instant.FromDateTimeOffset(_club.Time.GetUtcNow()).InUtc().Date.PlusDays(10);
        foreach (var (index, film) in new[] { Cléo, Atalante, Vertigo, "c:the-kid-1921", "c:solyaris-1972", "c:stalker-1979", "c:les-glaneurs-et-la-glaneuse-2000" }.Index())
        {
            await _club.RecommendAsync(Agnès, film, "À voir");
            await _club.FillAsync(Agnès, (await _club.PressAsync(Agnès, "recommendation.complete", index + 1)).Form(), ("until", LastDayReader.Say(day, Language.French)));
            _club.Time.Advance(TimeSpan.FromSeconds(10));
        }

        await PassAsync(TimeSpan.FromDays(4.5));

        var leaving = _club.Shown(Accueil)!.Split("**Bientôt plus à voir**")[1];
        Assert.Equal(5, leaving.Split("jusqu’au").Length - 1);
        Assert.Contains("et 2 autres films", leaving);
    }

    [Fact]
    public async Task The_preview_says_what_it_would_say_and_sends_nothing()
    {
        _club.Permissions = Permissions.ManageServer;
        var nothing = await _club.PressAsync(Agnès, "digest.preview");
        await HappenAsync();

        var preview = await _club.PressAsync(Agnès, "digest.preview");
        await PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("digest.preview_nothing", nothing.Key());
        Assert.Contains("Arrivé cette semaine", _club.Words(preview));
        Assert.Empty(Posts());
    }

    [Fact]
    public async Task It_needs_a_channel_in_which_it_may_write()
    {
        _club.Permissions = Permissions.ManageServer;
        var without = await _club.PressAsync(Agnès, "digest.switch", "on");
        _club.Seen = View with { Channels = [.. View.Channels.Select(channel => channel with { BotPermissions = Permissions.ViewChannel })] };
        var mute = await PickAsync("digest.channel", $"{Accueil}");
        var elsewhere = await PickAsync("digest.channel", "77");
        _club.Seen = View;
        var forum = await PickAsync("digest.channel", $"{Tournages}");

        Assert.Equal("digest.no_channel", without.Key());
        Assert.Equal("digest.channel.missing", mute.Key());
        Assert.Equal("settings.channel.unknown", elsewhere.Key());
        Assert.Equal("digest.channel.unfit", forum.Key());
        Assert.False((await _club.ReadAsync(unit => DigestStore.Find(unit, Server))).IsOn);
    }

    [Theory]
    [InlineData("digest.day", "8")]
    [InlineData("digest.day", "0")]
    [InlineData("digest.hour", "24")]
    [InlineData("digest.hour", "٥")]
    [InlineData("digest.switch", "maybe")]
    public async Task What_was_not_offered_changes_nothing(string path, string value)
    {
        await OnAsync();
        var before = await _club.ReadAsync(unit => DigestStore.Find(unit, Server));

        var refused = path == "digest.switch" ? await SetAsync(path, value) : await PickAsync(path, value);

        Assert.Equal("common.outdated", refused.Key());
        Assert.Equal(before, await _club.ReadAsync(unit => DigestStore.Find(unit, Server)));
    }

    [Fact]
    public void Its_hour_is_the_servers_also_where_clocks_change()
    {
        var paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];
        var skipped = new DigestTimes(Server, Accueil, IsoDayOfWeek.Sunday, 2);
        var friday = DigestTimes.Usual(Server);

        Assert.Equal(Instant.FromUtc(2027, 3, 28, 1, 0), skipped.After(Instant.FromUtc(2027, 3, 27, 12, 0), paris));
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 0, 0), skipped.After(Instant.FromUtc(2026, 10, 24, 12, 0), paris));
        Assert.Equal(Instant.FromUtc(2026, 10, 9, 16, 0), friday.After(Instant.FromUtc(2026, 10, 9, 15, 59), paris));
        Assert.Equal(Instant.FromUtc(2026, 10, 16, 16, 0), friday.After(Instant.FromUtc(2026, 10, 9, 16, 0), paris));
        Assert.Equal(Instant.FromUtc(2026, 10, 30, 17, 0), friday.After(Instant.FromUtc(2026, 10, 24, 12, 0), paris));
    }

    [Fact]
    public async Task Another_zone_moves_its_hour()
    {
        await OnAsync();
        await HappenAsync();
        await _club.WriteAsync(unit => SettingsStore.SetZone(unit, Server, "America/Toronto"));

        await PassAsync(TimeSpan.FromDays(4) + TimeSpan.FromHours(9.5));
        Assert.Empty(Posts());
        await PassAsync(TimeSpan.FromHours(5.6));

        Assert.Single(Posts());
        Assert.DoesNotContain("En retard", _club.Shown(Accueil));
    }

    [Fact]
    public async Task A_zone_in_which_its_hour_has_just_passed_costs_no_week()
    {
        await OnAsync();
        await HappenAsync();
        await _club.WriteAsync(unit => SettingsStore.SetZone(unit, Server, "Indian/Reunion"));

        await PassAsync(TimeSpan.FromDays(4) + TimeSpan.FromHours(9.5));
        Assert.Single(Posts());
        Assert.DoesNotContain("En retard", _club.Shown(Accueil));
        await _club.RecommendAsync(Karim, Vertigo, "Le vertige");
        await PassAsync(TimeSpan.FromDays(7) - TimeSpan.FromHours(3.6));
        Assert.Single(Posts());
        await PassAsync(TimeSpan.FromHours(1.7));

        Assert.Equal(2, Posts().Count);
    }

    // Monday at nine in Paris; it comes on Friday at six in the evening, in #accueil.
    private async Task OnAsync()
    {
        await PickAsync("digest.channel", $"{Accueil}");
        Assert.Equal("digest.noted.on", (await SetAsync("digest.switch", "on")).Key());
    }

    // Nora recommends Cléo, which two want to see and one thanks her for; Agnès recommends L’Atalante, which leaves in ten days.
    private async Task HappenAsync(bool leaves = true)
    {
        await _club.RecommendAsync(Nora, Cléo, "Parce que Varda");
        await _club.RecommendAsync(Agnès, Atalante, "Le père Jules");
        foreach (var person in new[] { Karim, Zoé }) await _club.PressAsync(person, "recommendation.wish", 1);
        await _club.PressAsync(Karim, "recommendation.thanks", 1);
        if (!leaves) return;
        var day = Instant.FromDateTimeOffset(_club.Time.GetUtcNow()).InUtc().Date.PlusDays(10);
        await _club.FillAsync(Agnès, (await _club.PressAsync(Agnès, "recommendation.complete", 2)).Form(), ("until", LastDayReader.Say(day, Language.French)));
    }

    private async Task EraseAsync(MemberId member)
    {
        var eraser = _club.Part<Eraser>();
        var entry = eraser.Announce(member, Instant.FromDateTimeOffset(_club.Time.GetUtcNow()));
        await _club.WriteAsync(unit => eraser.Erase(unit, member, entry));
        await PassAsync(TimeSpan.FromMinutes(1));
    }

    private async Task<Answered> SetAsync(string path, string value)
    {
        _club.Permissions = Permissions.ManageServer;
        var answered = await _club.PressAsync(Agnès, path, value);
        _club.Permissions = Permissions.None;
        return answered;
    }

    private async Task<Answered> PickAsync(string path, string value)
    {
        _club.Permissions = Permissions.ManageServer;
        var answered = await _club.PickAsync(Agnès, path, value);
        _club.Permissions = Permissions.None;
        return answered;
    }

    private IReadOnlyList<string> Posts() => [.. _club.Delivery.Calls.Where(call => call == $"post {Accueil.Value}")];

    private Task ClockAsync() => _club.Part<IEnumerable<IHostedService>>().OfType<DigestClock>().Single().TickAsync(TestContext.Current.CancellationToken);

    private async Task PassAsync(TimeSpan time)
    {
        _club.Time.Advance(time);
        await ClockAsync();
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
    }
}
