using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Recommendations;

public sealed class CardTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.RecommendAsync(Nora, "Cléo de 5 à 7", "Parce que Varda");
        await _club.DeliverAsync();
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("recommendation.wish", "recommendation.wished", "recommendation.unwish", "1 personne en a envie")]
    [InlineData("recommendation.seen", "recommendation.saw", "recommendation.unsee", "1 personne l’a vu")]
    [InlineData("recommendation.thanks", "recommendation.thanked", "recommendation.unthank", "1 merci")]
    public async Task A_press_sets_never_toggles_and_its_answer_takes_it_back(string press, string said, string undo, string counted)
    {
        var first = await _club.PressAsync(Karim, press, 1);
        var again = await _club.PressAsync(Karim, press, 1);
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
        var with = _club.Shown(Recos);
        var undone = await _club.PressAsync(Karim, first.Button(undo));
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.Equal(said, first.Key());
        Assert.Equal($"{said}_already", again.Key());
        Assert.Contains(counted, with);
        Assert.Equal(Answer.Update, undone.Answer);
        Assert.DoesNotContain(counted, _club.Shown(Recos));
    }

    [Theory]
    [InlineData("fr", "-# 1\u00A0h\u00A030")]
    [InlineData("en", "-# Cléo de 5 à 7, 1\u00A0h\u00A030\u00A0min")]
    public async Task The_original_title_is_told_only_where_the_heading_has_another(string language, string facts)
    {
        await _club.WriteAsync(unit => SettingsStore.SetLanguage(unit, Server, language));
        await _club.PressAsync(Karim, "recommendation.wish", 1);
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.Contains(facts, _club.Shown(Recos)!.Split('\n'));
    }

    [Fact]
    public async Task Whoever_has_seen_it_no_longer_waits_for_it()
    {
        await _club.PressAsync(Karim, "recommendation.wish", 1);
        await _club.PressAsync(Karim, "recommendation.seen", 1);

        Assert.Equal(0, await _club.CountAsync("wishes"));
        Assert.Equal(1, await _club.CountAsync("seen"));
        Assert.Equal(["seen"], await _club.ReadAsync(unit => unit.Query<string>("SELECT kind FROM reactions")));
    }

    [Fact]
    public async Task Nobody_thanks_themselves()
    {
        Assert.Equal("recommendation.thanks_yourself", (await _club.PressAsync(Nora, "recommendation.thanks", 1)).Key());
        Assert.Equal(0, await _club.CountAsync("reactions"));
    }

    [Theory]
    [InlineData("recommendation.wish")]
    [InlineData("recommendation.more")]
    [InlineData("recommendation.complete")]
    [InlineData("recommendation.edit")]
    [InlineData("recommendation.withdraw")]
    public async Task A_missing_a_withdrawn_and_another_servers_card_are_answered_alike(string press)
    {
        var missing = await _club.PressAsync(Nora, press, 77);
        _club.Guild = Voisins;
        var foreign = await _club.PressAsync(Nora, press, 1);
        _club.Guild = Server;
        await _club.PressAsync(Nora, "recommendation.withdraw", 1);
        var withdrawn = await _club.PressAsync(Nora, press, 1);

        Assert.All([missing, foreign, withdrawn], answered => Assert.Equal("recommendation.gone", answered.Key()));
        Assert.All([missing, foreign, withdrawn], answered => Assert.Equal(Answer.Private, answered.Answer));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("9223372036854775808")]
    [InlineData("18446744073709551616")]
    [InlineData("+5")]
    [InlineData(" 5 ")]
    [InlineData("٥")]
    [InlineData("0x10")]
    [InlineData("5e0")]
    public async Task Row_59_a_number_that_is_none_is_an_outdated_card(string number)
    {
        Assert.Equal("common.outdated", (await _club.PressAsync(Karim, "recommendation.wish", number)).Key());
    }

    [Theory]
    [InlineData("recommendation.complete")]
    [InlineData("recommendation.edit")]
    [InlineData("recommendation.withdraw")]
    public async Task Somebody_elses_voice_is_theirs(string press)
    {
        Assert.Equal("recommendation.not_yours", (await _club.PressAsync(Karim, press, 1)).Key());
        Assert.Equal(1, await _club.CountAsync("voices"));
    }

    [Fact]
    public async Task More_lets_the_author_change_it_and_others_join()
    {
        var own = await _club.PressAsync(Nora, "recommendation.more", 1);
        var other = await _club.PressAsync(Karim, "recommendation.more", 1);
        var opened = await _club.PressAsync(Karim, other.Button("recommendation.choose"));
        var joined = await _club.FillAsync(Karim, opened.Form(), ("why", "Moi aussi"));

        Assert.Equal(["recommendation.complete", "recommendation.edit", "recommendation.withdraw", "film.place", "film.show"], own.Reply.Buttons.Select(button => button.Path));
        Assert.Equal("recommendation.joined_in", joined.Key());
    }

    [Fact]
    public async Task Every_detail_can_be_completed_shows_on_the_card_and_comes_back_into_the_form()
    {
        var opened = await _club.PressAsync(Nora, "recommendation.complete", 1);
        var completed = await _club.FillAsync(Nora, opened.Form(), ("kind", "gem"), ("moods", "tender"), ("moods", "strange"), ("where", "Médiathèque"), ("until", "20 décembre 2026"), ("notes", "Deuil"));
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "recommendation.edit", 1)).Form(), ("spoiler", "veiled"));
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
        var again = await _club.PressAsync(Nora, "recommendation.complete", 1);

        Assert.Equal("recommendation.completed_until", completed.Key());
        Assert.All(["pépite", "tendre et étrange", "Médiathèque", "Deuil", "||"], shown => Assert.Contains(shown, _club.Shown(Recos)));
        Assert.Equal(["tender", "strange"], Assert.IsType<MenuField>(again.Form().Fields[1]).Chosen);
        Assert.Equal("Deuil", Assert.IsType<TextField>(again.Form().Fields[4]).Value);
    }

    [Theory]
    [InlineData("", "", "recommendation.completed", "recommendation.button.complete")]
    [InlineData("En salle", "", "recommendation.completed_where", "recommendation.button.until")]
    [InlineData("En salle", "20 décembre 2026", "recommendation.completed_until", "recommendation.button.complete")]
    public async Task Whoever_says_where_and_not_until_when_is_asked_for_the_day(string where, string until, string said, string label)
    {
        var opened = await _club.PressAsync(Nora, "recommendation.complete", 1);

        var completed = await _club.FillAsync(Nora, opened.Form(), ("where", where), ("until", until));

        Assert.Equal((said, label), (completed.Key(), completed.Button("recommendation.complete").Label.Key));
    }

    [Theory]
    [InlineData("kind", "unheard-of")]
    [InlineData("moods", "tender tender")]
    [InlineData("moods", "tender funny dark strange")]
    public async Task Only_what_was_offered_is_taken(string field, string picks)
    {
        var opened = await _club.PressAsync(Nora, "recommendation.complete", 1);

        var refused = await _club.FillAsync(Nora, opened.Form(), [.. picks.Split(' ').Select(pick => (field, pick))]);

        Assert.Equal("form.not_offered", refused.Key());
    }

    [Fact]
    public async Task A_reason_is_reworded()
    {
        var opened = await _club.PressAsync(Nora, "recommendation.edit", 1);
        await _club.FillAsync(Nora, opened.Form(), ("why", "Parce que Paris"));
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.Contains("Parce que Paris", _club.Shown(Recos));
        Assert.DoesNotContain("Parce que Varda", _club.Shown(Recos));
    }

    [Fact]
    public async Task What_was_withdrawn_is_put_back_in_two_inputs_even_after_another_film()
    {
        var withdrawn = await _club.PressAsync(Nora, "recommendation.withdraw", 1);
        await _club.RecommendAsync(Nora, "L’Atalante", "Parce que Vigo");

        var opened = await _club.PressAsync(Nora, withdrawn.Button("recommendation.choose"));
        var posted = await _club.FillAsync(Nora, opened.Form());
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.Equal("recommendation.withdrawn", withdrawn.Key());
        Assert.Equal("recommendation.posted", posted.Key());
        Assert.Contains(_club.Delivery.Standing.Values, message => _club.Words(message).Contains("Parce que Varda"));
        Assert.Equal(2, _club.Delivery.Standing.Count);
    }

    [Fact]
    public async Task Row_21_a_withdrawal_delivered_twice_is_answered_from_the_first()
    {
        var request = _club.Press(Nora, "recommendation.withdraw", 1);
        await _club.SendAsync(request);

        Assert.Equal("common.already_done", (await _club.SendAsync(request)).Key());
    }

    [Fact]
    public async Task One_voice_withdrawn_leaves_the_others()
    {
        await _club.RecommendAsync(Karim, "Cléo de 5 à 7", "Parce que Paris");
        await _club.PressAsync(Nora, "recommendation.withdraw", 1);
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.DoesNotContain("Parce que Varda", _club.Shown(Recos));
        Assert.Contains("Parce que Paris", _club.Shown(Recos));
    }

    [Fact]
    public async Task More_voices_than_a_reader_wants_are_counted()
    {
        for (var voice = 0; voice < 6; voice++) await _club.RecommendAsync(new(3_000 + voice), "Cléo de 5 à 7", "Moi aussi");
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.Contains("et 3 autres voix", _club.Shown(Recos));
    }
}
