using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Recommendations.News;

public sealed class GoodNewsTests : IAsyncLifetime
{
    private static readonly ChannelId NorasDoor = new(Nora.Value);

    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.RecommendAsync(Nora, "Cléo de 5 à 7", "Parce que Varda");
        await _club.DeliverAsync();
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Whoever_chose_it_hears_who_thanks_them_for_which_film()
    {
        await ChooseAsync(Nora, "thanks");

        await PressAsync(Karim, "thanks");

        Assert.Contains("Sur Les Glaneuses : <@103> te remercie pour **Cléo de 5 à 7**.", _club.Shown(NorasDoor));
        Assert.Equal(0, await WaitingAsync());
    }

    [Fact]
    public async Task Whoever_did_not_choose_it_hears_nothing()
    {
        await ChooseAsync(Nora, "seen");

        await PressAsync(Karim, "thanks");

        Assert.Empty(Told());
        Assert.Equal(0, await WaitingAsync());
        Assert.Equal(0, await _club.CountAsync("good_news"));
    }

    [Fact]
    public async Task One_thank_reaches_a_person_once_whatever_is_pressed_after_it()
    {
        await ChooseAsync(Nora, "thanks");

        for (var round = 0; round < 5; round++)
        {
            await PressAsync(Karim, "thanks");
            await PressAsync(Karim, "unthank");
            _club.Time.Advance(TimeSpan.FromDays(2));
        }

        Assert.Single(Told());
    }

    [Fact]
    public async Task A_thank_taken_back_before_it_went_out_is_not_told()
    {
        await ChooseAsync(Nora, "thanks");
        await _club.PressAsync(Karim, "recommendation.thanks", 1);
        await _club.PressAsync(Karim, "recommendation.unthank", 1);

        await _club.DeliverAsync();

        Assert.Empty(Told());
    }

    [Fact]
    public async Task Everybody_who_speaks_for_the_film_hears_of_it_but_never_of_their_own_deed()
    {
        await _club.RecommendAsync(Karim, "Cléo de 5 à 7", "Moi aussi");
        await _club.RecommendAsync(Chantal, "Cléo de 5 à 7", "Et moi");
        foreach (var member in new[] { Nora, Karim, Chantal }) await ChooseAsync(member, "thanks");

        await PressAsync(Karim, "thanks");

        Assert.NotNull(_club.Shown(NorasDoor));
        Assert.NotNull(_club.Shown(new(Chantal.Value)));
        Assert.Null(_club.Shown(new(Karim.Value)));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task People_who_keep_apart_hear_nothing_of_each_other_and_nobody_notices(bool noraKeepsAway, bool afterThePress)
    {
        await ChooseAsync(Nora, "thanks");
        if (!afterThePress) await KeepAwayAsync(noraKeepsAway);
        var answer = await _club.PressAsync(Karim, "recommendation.thanks", 1);
        if (afterThePress) await KeepAwayAsync(noraKeepsAway);

        await _club.DeliverAsync();

        Assert.Equal("recommendation.thanked", answer.Key());
        Assert.Empty(Told());
        Assert.Equal(0, await WaitingAsync());
    }

    [Fact]
    public async Task A_pause_is_a_pause_from_thanks_too()
    {
        await ChooseAsync(Nora, "thanks");
        await _club.WriteAsync(unit => unit.Execute("UPDATE members SET paused_until = 9999999999999 WHERE member_id = @nora", new { nora = Nora }));

        await PressAsync(Karim, "thanks");

        Assert.Empty(Told());
        Assert.Equal(0, await WaitingAsync());
    }

    [Fact]
    public async Task In_quiet_hours_nothing_comes_and_afterwards_all_of_it_comes_at_once_and_not_as_late()
    {
        await ChooseAsync(Nora, "thanks");
        // Monday, 9:00 in Paris.
        await _club.WriteAsync(unit => unit.Execute("UPDATE members SET zone = 'Europe/Paris', quiet_from = 480, quiet_to = 660 WHERE member_id = @nora", new { nora = Nora }));

        foreach (var member in new[] { Karim, Chantal, Zoé }) await PressAsync(member, "thanks");
        await _club.DeliverAfterAsync(TimeSpan.FromMinutes(119));
        Assert.Empty(Told());
        await _club.DeliverAfterAsync(TimeSpan.FromMinutes(1));

        var told = Assert.Single(Told());
        Assert.Contains("<@103>, <@104> et <@105> te remercient pour **Cléo de 5 à 7**", told);
        Assert.DoesNotContain("retard", told);
    }

    [Fact]
    public async Task After_three_messages_in_a_day_the_rest_comes_as_one_the_day_after()
    {
        await ChooseAsync(Nora, "thanks");
        for (var person = 0; person < 3; person++)
        {
            await PressAsync(new(200 + person), "thanks");
            _club.Time.Advance(TimeSpan.FromHours(1));
        }

        for (var person = 3; person < 9; person++) await PressAsync(new(200 + person), "thanks");
        Assert.Equal(3, Told().Count);
        await _club.DeliverAfterAsync(TimeSpan.FromHours(20));
        Assert.Equal(3, Told().Count);
        await _club.DeliverAfterAsync(TimeSpan.FromHours(1));

        Assert.Equal(4, Told().Count);
        Assert.Contains("<@203>, <@204>, <@205> et 3 autres personnes te remercient", Told()[^1]);
        Assert.DoesNotContain("retard", Told()[^1]);
    }

    [Fact]
    public async Task Closed_private_messages_make_it_wait_in_one_s_messages()
    {
        await ChooseAsync(Nora, "thanks");
        _club.Delivery.Fail("dm", DeliveryFault.PrivateChannelClosed);

        await PressAsync(Karim, "thanks");

        Assert.Empty(Told());
        Assert.Contains("<@103> te remercie", _club.Words(await _club.PressAsync(Nora, "messages.open")));
    }

    [Fact]
    public async Task That_somebody_saw_a_film_thanks_to_one_is_told_without_saying_who()
    {
        await ChooseAsync(Nora, "seen");

        await PressAsync(Karim, "seen");
        Assert.Empty(Told());
        await PressAsync(Chantal, "wish");
        await PressAsync(Chantal, "seen");

        var told = Assert.Single(Told());
        Assert.Contains("Sur Les Glaneuses : 1 personne a vu **Cléo de 5 à 7** grâce à toi.", told);
        Assert.DoesNotContain("<@", told);
    }

    [Fact]
    public async Task Thanks_after_having_seen_it_are_one_message_and_seeing_it_after_thanks_none_more()
    {
        await ChooseAsync(Nora, "thanks", "seen");

        await PressAsync(Karim, "seen");
        await PressAsync(Karim, "thanks");
        await PressAsync(Karim, "unsee");
        await PressAsync(Karim, "seen");

        Assert.Contains("te remercie", Assert.Single(Told()));
    }

    [Fact]
    public async Task Who_does_not_want_it_any_more_gets_nothing_that_was_still_to_come()
    {
        await ChooseAsync(Nora, "thanks");
        await _club.PressAsync(Karim, "recommendation.thanks", 1);
        await ChooseAsync(Nora);

        await _club.DeliverAsync();

        Assert.Empty(Told());
    }

    [Fact]
    public async Task Many_films_at_once_are_one_message_within_limits()
    {
        await ChooseAsync(Nora, "thanks");
        for (var film = 2; film <= 12; film++) await RecommendAsync(film);
        await _club.WriteAsync(unit => unit.Execute("UPDATE members SET zone = 'Europe/Paris', quiet_from = 480, quiet_to = 660 WHERE member_id = @nora", new { nora = Nora }));
        for (var film = 1; film <= 12; film++)
        {
            _club.Time.Advance(TimeSpan.FromSeconds(10));
            await _club.PressAsync(Karim, "recommendation.thanks", film);
        }


        await _club.DeliverAfterAsync(TimeSpan.FromHours(2));

        Assert.Contains("et 4 autres bonnes nouvelles.", Assert.Single(Told()));
    }

    private IReadOnlyList<string> Told() => [.. _club.Delivery.Standing.Where(standing => standing.Key.Channel == NorasDoor).Select(standing => _club.Words(standing.Value))];

    private async Task PressAsync(MemberId member, string press)
    {
        await _club.PressAsync(member, $"recommendation.{press}", 1);
        await _club.DeliverAsync();
    }

    // Slowly enough to be taken for a person.
    private Task<Answered> RecommendAsync(int film)
    {
        _club.Time.Advance(TimeSpan.FromSeconds(10));
        return _club.RecommendAsync(Nora, $"Un film à nous n° {film}", "Parce que");
    }

    private Task<Answered> ChooseAsync(MemberId member, params string[] kinds) =>
        _club.SendAsync(_club.Press(member, "my-settings.set-messages") with { Picked = kinds });

    private Task<Answered> KeepAwayAsync(bool noraKeepsAway) =>
        _club.PickAsync(noraKeepsAway ? Nora : Karim, "my-settings.set-people", $"{(noraKeepsAway ? Karim : Nora)}");

    private Task<long> WaitingAsync() => _club.ReadAsync(unit => MessageStore.Count(unit, Nora));
}
