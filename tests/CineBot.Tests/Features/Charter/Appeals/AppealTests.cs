using CineBot.Features.Charter.Cases;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Features.Charter.MeasureHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Appeals;

public sealed class AppealTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await OpenRankedAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task From_the_button_of_the_letter_it_closes_the_case_to_those_who_decided_and_opens_it_to_others()
    {
        var one = await _club.DecideAsync("pause");
        await _club.SettleAsync();
        var button = _club.Delivery.Standing.Where(standing => standing.Key.Channel == new ChannelId(Sacha.Value)).SelectMany(standing => standing.Value.Card.Blocks.OfType<Buttons>()).SelectMany(row => row.Row).Single(button => button.Path == "appeal.open");
        _club.Guild = null;
        var form = (await _club.PressAsync(Sacha, button)).Form();
        Assert.Equal("appeal.made", (await _club.FillAsync(Sacha, form, ("words", AppealHabits.Plea))).Key());
        _club.Guild = Server;
        await _club.SettleAsync();

        Assert.Equal(CaseState.Appealed, (await _club.OnlyCaseAsync()).State);
        Assert.Equal("case.unknown", (await _club.PressAsync(Inès, "moderation.open", one.Code)).Key());
        Assert.Equal("case.unknown", (await _club.PressAsync(Paul, "moderation.open", one.Code)).Key());
        Assert.Contains(AppealHabits.Plea, _club.Words(await _club.PressAsync(Léo, "moderation.open", one.Code)), StringComparison.Ordinal);
        var letter = _club.MailTo(Sacha)[^1];
        Assert.Contains("Ton recours est arrivé", letter, StringComparison.Ordinal);
        Assert.Contains("ce qui a été décidé continue", letter, StringComparison.Ordinal);
        Assert.Contains(AppealHabits.Plea, letter, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reminder")]
    [InlineData("pause")]
    [InlineData("exclusion")]
    public async Task No_letter_to_the_person_says_who_reported_or_in_which_words(string kind)
    {
        var one = await _club.DecideAsync(kind);
        await _club.SettleAsync();
        await _club.AppealAsync(Sacha, one);
        await _club.SettleAsync();

        var letters = string.Concat(_club.MailTo(Sacha));

        Assert.Contains("reste chez toi", letters, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Nora}", letters, StringComparison.Ordinal);
        Assert.DoesNotContain("fait mal", letters, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_and_not_again()
    {
        var one = await _club.AppealedAsync();

        Assert.Equal("appeal.already", (await _club.AppealAsync(Sacha, one)).Key());
        Assert.Equal("appeal.already", (await _club.EnterAsync(Léo, one)).Key());
        await _club.AnswerAsync(Léo, one, "upheld");
        await _club.AgreeAsync(Anatole, one);

        Assert.Equal("appeal.already", (await _club.AppealAsync(Sacha, one)).Key());
        Assert.Equal(1, await _club.CountAsync("case_appeals"));
    }

    [Fact]
    public async Task Two_at_the_same_moment_make_one()
    {
        var one = await _club.DecideAsync("exclusion");
        await _club.SettleAsync();
        var own = (await _club.PressAsync(Sacha, "appeal.open", one.Code)).Form();
        var entered = (await _club.PressAsync(Léo, "moderation.appeal", one.Code)).Form();

        var answers = await Task.WhenAll(_club.FillAsync(Sacha, own, ("words", "De moi.")), _club.FillAsync(Léo, entered, ("words", "Par Léo.")));

        Assert.Single(answers, answer => answer.Key() == "appeal.already");
        Assert.Equal(1, await _club.CountAsync("case_appeals"));
        await _club.SettleAsync();
        Assert.Single(_club.MailTo(Sacha), letter => letter.Contains("Ton recours est arrivé", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, "appeal.made")]
    [InlineData(1, "appeal.too_late")]
    public async Task Until_six_months_after_the_letter_to_the_minute(int minutes, string said)
    {
        var one = await _club.DecideAsync("pause");
        await _club.SettleAsync();
        var until = (await _club.MeasureAsync()).NotifiedAt!.Value.ToDateTimeOffset().AddMonths(6);
        await _club.LaterAsync(until.AddMinutes(minutes) - _club.Time.GetUtcNow());
        Assert.Equal(CaseState.Ended, (await _club.OnlyCaseAsync()).State);

        Assert.Equal(said, (await _club.AppealAsync(Sacha, one)).Key());
        Assert.Equal(minutes == 0 ? 1 : 0, await _club.CountAsync("case_appeals"));
    }

    [Fact]
    public async Task The_form_that_was_opened_in_time_and_sent_too_late_loses_no_word()
    {
        var one = await _club.DecideAsync("pause");
        await _club.SettleAsync();
        var until = (await _club.MeasureAsync()).NotifiedAt!.Value.ToDateTimeOffset().AddMonths(6);
        await _club.LaterAsync(until - _club.Time.GetUtcNow());
        var form = (await _club.PressAsync(Sacha, "appeal.open", one.Code)).Form();
        _club.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("appeal.too_late", (await _club.FillAsync(Sacha, form, ("words", AppealHabits.Plea))).Key());

        var kept = await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("""SELECT "values" FROM form_drafts"""));
        Assert.Contains(AppealHabits.Plea, System.Text.RegularExpressions.Regex.Unescape(kept!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_the_person_concerned_finds_it_and_they_only_once_they_were_told()
    {
        var one = await _club.HeardAsync();
        await _club.ProposeAsync(Inès, one, "pause");
        Assert.Equal("appeal.unknown", (await _club.AppealAsync(Sacha, one)).Key());
        await _club.PressAsync(Paul, "moderation.agree", one.Code);
        await _club.SettleAsync();

        foreach (var other in new[] { Nora, Karim, Inès })
        {
            Assert.Equal("appeal.unknown", (await _club.PressAsync(other, "appeal.open", one.Code)).Key());
            Assert.Equal("appeal.unknown", (await _club.PressAsync(other, "appeal.see", one.Code)).Key());
        }

        Assert.Equal("appeal.unknown", (await _club.PressAsync(Sacha, "appeal.open", "ZZZZ-ZZZ")).Key());
        Assert.NotNull((await _club.PressAsync(Sacha, "appeal.see", one.Code)).Reply.Card);
    }

    [Fact]
    public async Task One_that_came_by_another_way_is_entered_by_a_moderator_and_its_person_reads_it_again()
    {
        var one = await _club.DecideAsync("exclusion");
        await _club.SettleAsync();

        Assert.Equal("appeal.entered", (await _club.EnterAsync(Léo, one, "Écrit à Odile.\nDeux lignes.")).Key());
        await _club.SettleAsync();

        var letter = _club.MailTo(Sacha)[^1];
        Assert.Contains("Écrit à Odile.", letter, StringComparison.Ordinal);
        Assert.Contains("Deux lignes.", letter, StringComparison.Ordinal);
        Assert.Equal("case.unknown", (await _club.PressAsync(Inès, "moderation.open", one.Code)).Key());
        Assert.Contains("arrivé autrement", _club.Words(await _club.PressAsync(Léo, "moderation.open", one.Code)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exclusion_that_did_not_begin_waits_for_the_answer()
    {
        var one = await _club.DecideAsync("exclusion");
        _club.Delivery.Fail("post", DeliveryFault.PrivateChannelClosed, times: 9);
        await _club.SettleAsync();
        await _club.AppealAsync(Sacha, one);

        await _club.LaterAsync(TimeSpan.FromHours(80));
        Assert.DoesNotContain(_club.Hand.Done, done => done.StartsWith("exclude", StringComparison.Ordinal));
        await _club.PressAsync(Léo, "moderation.take", one.Code);
        await _club.PressAsync(Anatole, "moderation.take", one.Code);
        await _club.AnswerAsync(Léo, one, "upheld");
        await _club.AgreeAsync(Anatole, one);
        await _club.SettleAsync();

        Assert.Contains(_club.Hand.Done, done => done.StartsWith("exclude", StringComparison.Ordinal));
        Assert.Contains("tu restes dans le serveur", string.Concat(await _club.LettersAsync(Sacha)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_person_erases_everything_meanwhile_their_words_go_and_the_two_can_still_answer()
    {
        var one = await _club.AppealedAsync();
        await _club.AnswerAsync(Léo, one, "lifted", ("words", "Sacha avait raison."));

        await _club.FillAsync(Sacha, (await _club.PressAsync(Sacha, "my-settings.erase-confirm")).Form(), ("word", "effacer"));

        Assert.Equal((null, null), ((await _club.FindAppealAsync(one))!.Words, (await _club.FindAppealAsync(one))!.Member));
        Assert.Null(await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT words FROM appeal_proposals")));
        Assert.Contains("effacés", _club.Words(await _club.PressAsync(Anatole, "moderation.open", one.Code)), StringComparison.Ordinal);
        var before = _club.Delivery.Standing.Count;
        Assert.Equal("appeal.noted.lifted", (await _club.AgreeAsync(Anatole, one)).Key());
        await _club.DeliverAsync();
        Assert.Equal(before, _club.Delivery.Standing.Count);
    }

    [Fact]
    public async Task When_the_time_of_the_case_is_over_neither_words_nor_names_of_it_are_left()
    {
        var one = await _club.AppealedAsync();
        await _club.AnswerAsync(Léo, one, "lifted");
        await _club.AgreeAsync(Anatole, one);

        await _club.PassAsync(TimeSpan.FromDays(370));

        Assert.Equal(CaseState.Expunged, (await _club.OnlyCaseAsync()).State);
        Assert.Empty(await _club.ReadAsync(unit => unit.Query<string>("SELECT words FROM case_appeals WHERE words IS NOT NULL UNION ALL SELECT answer FROM case_appeals WHERE answer IS NOT NULL UNION ALL SELECT words FROM appeal_proposals WHERE words IS NOT NULL")));
        Assert.Equal((0L, 0L), await _club.ReadAsync(unit => (unit.QueryFirstOrNull<long?>("SELECT COUNT(member_id) FROM case_appeals")!.Value, unit.QueryFirstOrNull<long?>("SELECT COUNT(proposed_by_member_id) FROM appeal_proposals")!.Value)));
    }

    [Fact]
    public async Task The_page_of_whoever_it_is_about_says_article_facts_measure_until_when_and_recourse_and_never_who_reported()
    {
        var one = await _club.DecideAsync("pause");
        await _club.SettleAsync();
        var followed = await _club.AskAsync(Sacha, "charter.follow");
        var page = await _club.PressAsync(Sacha, followed.Reply.Card!.Blocks.OfType<Actionable>().Single(entry => entry.Button.Path == "appeal.see").Button);
        var read = _club.Words(followed) + _club.Words(page);

        Assert.All(["une pause", "Tu as écrit « reste chez toi ».", "article", "Tu peux faire recours jusqu’au", one.Code], words => Assert.Contains(words, read, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain($"{Nora}", read, StringComparison.Ordinal);
        Assert.DoesNotContain("fait mal", read, StringComparison.Ordinal);
        Assert.Contains(page.Reply.Card!.Blocks.OfType<Buttons>().Single().Row, button => button.Path == "appeal.open");

        await _club.AppealAsync(Sacha, one);
        Assert.Contains("il attend deux personnes qui n’ont pas décidé", _club.Words(await _club.PressAsync(Sacha, "appeal.see", one.Code)), StringComparison.Ordinal);
    }
}
