using CineBot.Features.WatchParties;
using CineBot.Features.WatchParties.Series;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.WatchParties.PartyHabits;
using static CineBot.Tests.Features.WatchParties.Series.SeriesHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties.Series;

public sealed class SeriesTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task What_comes_again_is_read_back_before_anybody_hears_of_it()
    {
        var preview = await _club.AskAsync(Agnès, "watch-party", ("film", Cléo), ("repeat", "un jeudi sur deux à 20h"));

        Assert.Equal("party.preview", preview.Key());
        Assert.Contains("un jeudi sur deux à 20\u00A0h", _club.Words(preview), StringComparison.Ordinal);
        Assert.Contains("jeudi 8 octobre 2026 à 20\u00A0h", _club.Words(preview), StringComparison.Ordinal);
        await _club.PassDaysAsync(30);
        Assert.Empty(_club.Delivery.Standing);
    }

    [Fact]
    public async Task Each_evening_is_announced_once_the_one_before_is_over_and_keeps_its_hour_over_the_change_of_clocks()
    {
        await _club.RepeatAsync();

        await _club.PassDaysAsync(23);

        Assert.Equal(
            ["2026-10-07T20:00 18:00Z", "2026-10-14T20:00 18:00Z", "2026-10-21T20:00 18:00Z", "2026-10-28T20:00 19:00Z"],
            await _club.EveningsAsync());
    }

    [Fact]
    public async Task While_the_bot_was_away_evenings_went_by_and_only_the_next_is_announced()
    {
        await _club.RepeatAsync();

        _club.Time.Advance(TimeSpan.FromDays(30));
        await _club.Part<SeriesClock>().TickAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["2026-10-07T20:00 18:00Z", "2026-11-04T20:00 19:00Z"], await _club.EveningsAsync());
    }

    [Fact]
    public async Task An_evening_by_the_month_is_announced_thirteen_days_ahead()
    {
        await _club.RepeatAsync("le dernier samedi de chaque mois à 20h30");

        var series = await _club.ReadAsync(unit => SeriesStore.Find(unit, Server, 1)!);

        Assert.Equal(At(28, 20, month: 11) + NodaTime.Duration.FromMinutes(30) - CineBot.Features.WatchParties.Series.Series.Ahead, series.NextAt);
    }

    [Fact]
    public async Task A_series_ends_with_its_rule()
    {
        await _club.RepeatAsync("tous les mercredis à 20h 2 fois");

        await _club.PassDaysAsync(30);

        Assert.Equal(2, (await _club.EveningsAsync()).Length);
        Assert.Contains("Il est arrêté", _club.Words(await _club.PanelAsync(Zoé)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hosts_take_turns()
    {
        await _club.RepeatAsync();
        await _club.TakeTurnsAsync(Nora, Karim);

        var hosts = new List<MemberId?> { (await _club.LastAsync()).Host };
        for (var week = 0; week < 3; week++)
        {
            await _club.PassDaysAsync(7);
            hosts.Add((await _club.LastAsync()).Host);
        }

        Assert.Equal([Agnès, Nora, Karim, Agnès], hosts);
    }

    [Fact]
    public async Task Whoever_passes_a_turn_on_has_the_next()
    {
        await _club.RepeatAsync();
        await _club.TakeTurnsAsync(Nora, Karim);

        var asked = await _club.PressAsync(Agnès, (await _club.PanelAsync(Agnès)).Button("series.pass"));
        var before = (await _club.LastAsync()).Host;
        await _club.PressAsync(Nora, "party.take", (await _club.LastAsync()).Number);
        var evening = await _club.LastAsync();
        await _club.PassDaysAsync(7);

        Assert.Equal(("series.pass_asked", Agnès, Nora, (MemberId?)null), (asked.Key()!, before!.Value, evening.Host!.Value, evening.CoHost));
        Assert.Equal(Agnès, (await _club.LastAsync()).Host);
        Assert.Equal("series.not_your_turn", (await _club.PressAsync(Karim, "series.pass", 1)).Key());
    }

    [Fact]
    public async Task All_dates_change_together_and_those_who_answered_are_asked_again()
    {
        await _club.RepeatAsync();
        var evening = await _club.LastAsync();
        await _club.PressAsync(Nora, "party.yes", evening.Number);

        var form = (await _club.PressAsync(Agnès, "series.change", 1)).Form();
        var changed = await _club.FillAsync(Agnès, form, ("repeat", "tous les jeudis à 21h"));
        await _club.PassDaysAsync(8);

        Assert.Equal("series.changed", changed.Key());
        Assert.Equal(["2026-10-08T21:00 19:00Z", "2026-10-15T21:00 19:00Z"], await _club.EveningsAsync());
        Assert.True((await _club.SignUpAsync(evening.Number, Nora))!.IsStale);
    }

    [Fact]
    public async Task One_date_moved_or_called_off_leaves_the_others_alone()
    {
        await _club.RepeatAsync();
        var first = await _club.LastAsync();
        var asked = await _club.FillAsync(Agnès, (await _club.PressAsync(Agnès, "party.move", first.Number)).Form(), ("when", "jeudi 19h"));
        await _club.PressAsync(Agnès, asked.Button("party.move-to"));

        await _club.PassDaysAsync(7);

        Assert.Equal(["2026-10-08T19:00 17:00Z", "2026-10-14T20:00 18:00Z"], await _club.EveningsAsync());
    }

    [Fact]
    public async Task Stopped_it_announces_nothing_more_and_the_evening_announced_still_stands()
    {
        await _club.RepeatAsync();

        var refused = await _club.PressAsync(Zoé, "series.stop", 1);
        var stopped = await _club.PressAsync(Agnès, (await _club.PanelAsync(Agnès)).Button("series.stop"));
        await _club.PassDaysAsync(1);
        var announced = await _club.LastAsync();
        await _club.PassDaysAsync(20);

        Assert.Equal(("series.not_yours", "series.stopped_for_you"), (refused.Key()!, stopped.Key()!));
        Assert.Equal(PartyState.Published, announced.State);
        Assert.Single(await _club.EveningsAsync());
    }

    [Theory]
    [InlineData("fr", "tous les mercredis", "series.no_hour")]
    [InlineData("fr", "samedi 21h", "series.not_again")]
    [InlineData("fr", "tous les mercredis à 8 et demie", "series.which")]
    [InlineData("fr", "tous les mercrdis à 20h", "series.not_understood")]
    [InlineData("en-US", "every wednesday at 8", "series.which")]
    public async Task What_is_not_clear_is_refused_with_the_way_to_say_it(string locale, string repeat, string key)
    {
        _club.Locale = locale;

        Assert.Equal(key, (await _club.AskAsync(Agnès, "watch-party", ("film", Cléo), ("repeat", repeat))).Key());
    }

    [Fact]
    public async Task While_it_is_typed_the_reading_is_offered_and_what_was_offered_is_read()
    {
        var offered = await _club.TypeAsync(Agnès, "watch-party", "repeat", "un jeudi sur deux 20h");

        var preview = await _club.AskAsync(Agnès, "watch-party", ("film", Cléo), ("repeat", Assert.Single(offered).Value));

        Assert.Equal("party.preview", preview.Key());
    }
}
