using CineBot.Features.Charter.Appeals;
using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Features.Settings.Rights;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Features.Charter.MeasureHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter.Appeals;

public sealed class AnsweringTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await OpenRankedAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Upheld_by_both_the_measure_goes_on_and_those_who_decided_read_the_case_again()
    {
        var one = await _club.AppealedAsync();

        Assert.Equal("appeal.noted.proposed", (await _club.AnswerAsync(Léo, one, "upheld")).Key());
        Assert.Equal(CaseState.Appealed, (await _club.OnlyCaseAsync()).State);
        Assert.Equal("appeal.noted.upheld", (await _club.AgreeAsync(Anatole, one)).Key());
        await _club.SettleAsync();

        Assert.Equal((CaseState.Active, MeasureState.Active, AppealState.Upheld), ((await _club.OnlyCaseAsync()).State, (await _club.MeasureAsync()).State, (await _club.FindAppealAsync(one))!.State));
        Assert.NotNull((await _club.PressAsync(Inès, "moderation.open", one.Code)).Reply.Card);
        var letter = _club.MailTo(Sacha)[^1];
        Assert.All(["La réponse à ton recours", "La décision reste la même", "une pause", "Nous avons tout relu."], words => Assert.Contains(words, letter, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("upheld", "et reste")]
    [InlineData("lightened", "et allégé")]
    [InlineData("lifted", "et n’a plus cours")]
    public async Task Who_reported_hears_how_it_ended_by_their_own_code_and_nothing_of_the_measure(string outcome, string said)
    {
        var one = await _club.AppealedAsync();
        await _club.AnswerAsync(Léo, one, outcome, outcome == "lightened" ? [("kind", "pause"), ("until", "dans 3 jours")] : []);
        Assert.DoesNotContain(await _club.LettersAsync(Nora), letter => letter.Contains("recours", StringComparison.Ordinal));

        await _club.AgreeAsync(Anatole, one);
        await _club.SettleAsync();

        var code = await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT code FROM case_reports"));
        var told = Assert.Single(await _club.LettersAsync(Nora), letter => letter.Contains("à la suite d’un recours", StringComparison.Ordinal));
        Assert.All([code!, said], words => Assert.Contains(words, told, StringComparison.Ordinal));
        Assert.All([one.Code, $"{Sacha}", "pause", "tout relu", AppealHabits.Plea], words => Assert.DoesNotContain(words, told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_reported_hears_it_though_their_report_had_ended_and_not_where_they_took_it_back()
    {
        await _club.ReportAsync(Karim, Sacha);
        var code = await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT code FROM case_reports WHERE member_id = @karim", new { karim = Karim }));
        await _club.PressAsync(Karim, "report.withdraw-sure", code!);
        await _club.WriteAsync(unit => unit.Execute("UPDATE cases SET state = 'signalled', closed_at = NULL, expunge_at = NULL"));
        var one = await _club.DecideAsync("reminder");
        await _club.LaterAsync(TimeSpan.FromDays(100));
        Assert.Equal(CaseState.Ended, (await _club.OnlyCaseAsync()).State);
        await _club.AppealAsync(Sacha, one);
        await _club.PressAsync(Léo, "moderation.take", one.Code);
        await _club.PressAsync(Anatole, "moderation.take", one.Code);
        await _club.AnswerAsync(Léo, one, "lifted");
        Assert.Equal("appeal.noted.lifted", (await _club.AgreeAsync(Anatole, one)).Key());
        await _club.SettleAsync();

        Assert.Single(await _club.LettersAsync(Nora), letter => letter.Contains("à la suite d’un recours", StringComparison.Ordinal));
        Assert.DoesNotContain(await _club.LettersAsync(Karim), letter => letter.Contains("recours", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lightened_the_measure_ends_sooner()
    {
        var one = await _club.AppealedAsync();
        var before = (await _club.MeasureAsync()).Until;

        await _club.AnswerAsync(Léo, one, "lightened", ("kind", "pause"), ("until", "dans 3 jours"));
        Assert.Equal("appeal.noted.lightened", (await _club.AgreeAsync(Anatole, one)).Key());
        await _club.SettleAsync();

        var after = await _club.MeasureAsync();
        Assert.Equal((MeasureKind.Pause, MeasureState.Active), (after.Kind, after.State));
        Assert.True(after.Until < before - NodaTime.Duration.FromDays(7));
        Assert.Contains("plus légère", _club.MailTo(Sacha)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lightened_to_something_milder_the_pause_is_taken_away_and_a_reminder_stays()
    {
        var one = await _club.AppealedAsync();

        await _club.AnswerAsync(Léo, one, "lightened", ("kind", "reminder"), ("until", "dans 3 jours"));
        await _club.AgreeAsync(Anatole, one);
        await _club.SettleAsync();

        Assert.Equal((MeasureKind.Reminder, MeasureState.Active), ((await _club.MeasureAsync()).Kind, (await _club.MeasureAsync()).State));
        Assert.Contains($"take {Pause} {Sacha}", _club.Hand.Done);
        Assert.Contains("un rappel", _club.MailTo(Sacha)[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exclusion", "dans 3 jours")]
    [InlineData("role", "dans 3 jours")]
    [InlineData("pause", "dans 3 mois")]
    public async Task Nothing_heavier_or_longer_comes_of_an_appeal(string kind, string until)
    {
        var one = await _club.AppealedAsync();

        Assert.Contains((await _club.AnswerAsync(Léo, one, "lightened", ("kind", kind), ("until", until))).Key(), new[] { "appeal.not_milder", "form.not_offered" });

        Assert.Equal(0, await _club.CountAsync("appeal_proposals"));
    }

    [Fact]
    public async Task Lifted_nothing_holds_any_more()
    {
        var one = await _club.AppealedAsync();

        await _club.AnswerAsync(Léo, one, "lifted");
        Assert.Equal("appeal.noted.lifted", (await _club.AgreeAsync(Anatole, one)).Key());
        await _club.SettleAsync();

        Assert.Equal((CaseState.Ended, MeasureState.Lifted), ((await _club.OnlyCaseAsync()).State, (await _club.MeasureAsync()).State));
        Assert.Contains($"take {Pause} {Sacha}", _club.Hand.Done);
        Assert.Contains("La décision est levée", _club.MailTo(Sacha)[^1], StringComparison.Ordinal);
        Assert.Contains("la décision est levée", _club.Words(await _club.PressAsync(Sacha, "appeal.see", one.Code)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_proposed_cannot_agree_for_the_other_and_what_was_proposed_since_must_be_read_first()
    {
        var one = await _club.AppealedAsync();
        await _club.AnswerAsync(Léo, one, "lifted");

        Assert.Equal("appeal.noted.agreed", (await _club.AgreeAsync(Léo, one)).Key());
        Assert.Equal(CaseState.Appealed, (await _club.OnlyCaseAsync()).State);
        Assert.Equal("appeal.noted.proposed", (await _club.AnswerAsync(Anatole, one, "upheld")).Key());
        Assert.Equal("appeal.changed", (await _club.AgreeAsync(Anatole, one, 1)).Key());
        Assert.Equal("appeal.noted.upheld", (await _club.AgreeAsync(Léo, one, 2)).Key());
    }

    [Fact]
    public async Task A_yes_of_somebody_who_handed_it_on_counts_no_more()
    {
        var one = await _club.AppealedAsync();
        await _club.AnswerAsync(Léo, one, "lifted");
        await _club.PressAsync(Léo, "moderation.release", one.Code);

        Assert.Equal("appeal.noted.agreed", (await _club.AgreeAsync(Anatole, one)).Key());

        Assert.Equal(AppealState.Open, (await _club.FindAppealAsync(one))!.State);
    }

    [Fact]
    public async Task Whoever_has_it_not_in_hand_or_decided_or_is_nobody_answers_nothing()
    {
        var one = await _club.DecideAsync("pause");
        await _club.SettleAsync();
        await _club.AppealAsync(Sacha, one);
        _club.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("case.take_first", (await _club.PressAsync(Léo, "moderation.answer", one.Code, "lifted")).Key());
        Assert.Equal("case.take_first", (await _club.AgreeAsync(Léo, one)).Key());
        Assert.Equal("case.unknown", (await _club.PressAsync(Inès, "moderation.answer", one.Code, "lifted")).Key());
        Assert.Equal("case.unknown", (await _club.AgreeAsync(Inès, one)).Key());
        Assert.Equal("case.unknown", (await _club.PressAsync(Inès, "moderation.take", one.Code)).Key());
        Assert.Equal("case.named_only", (await _club.PressAsync(Sacha, "moderation.answer", one.Code, "lifted")).Key());
        await _club.PressAsync(Léo, "moderation.take", one.Code);
        Assert.Equal("common.outdated", (await _club.PressAsync(Léo, "moderation.answer", one.Code, "open")).Key());
        Assert.Equal("common.outdated", (await _club.PressAsync(Léo, "moderation.answer", one.Code, "exclusion")).Key());
        Assert.Equal(0, await _club.CountAsync("appeal_proposals"));
    }

    [Fact]
    public async Task With_fewer_than_two_others_free_it_is_the_outside_contacts_and_everybody_concerned_is_told()
    {
        await _club.WriteAsync(unit =>
        {
            ContactStore.Set(unit, Server, new("Odile Marchand", "odile@example.org", null));
            CapabilityStore.Take(unit, Server, Anatole, Capability.Cases);
        });
        var one = await _club.DecideAsync("pause");
        await _club.SettleAsync();

        await _club.AppealAsync(Sacha, one);
        await _club.SettleAsync();

        Assert.True((await _club.OnlyCaseAsync()).IsOutside);
        Assert.Contains("c’est donc le contact extérieur du serveur qui le regarde : Odile Marchand".Replace(" :", "\u00a0:", StringComparison.Ordinal), _club.MailTo(Sacha)[^1], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("contact extérieur", string.Concat(await _club.LettersAsync(Nora)), StringComparison.Ordinal);
        Assert.Contains("le contact extérieur regarde", _club.Words(await _club.PressAsync(Sacha, "appeal.see", one.Code)), StringComparison.Ordinal);
        await _club.PressAsync(Léo, "moderation.take", one.Code);
        Assert.Contains("la réponse vient du contact extérieur", _club.Words(await _club.PressAsync(Léo, "moderation.open", one.Code)), StringComparison.Ordinal);
        Assert.Equal("appeal.noted.lifted", (await _club.AnswerAsync(Léo, one, "lifted")).Key());
        await _club.SettleAsync();
        Assert.Contains("c’est le contact extérieur du serveur qui a répondu", _club.MailTo(Sacha)[^1], StringComparison.Ordinal);
        Assert.False((await _club.OnlyCaseAsync()).IsOutside);
    }

    [Fact]
    public async Task A_measure_that_ends_while_it_is_appealed_against_can_be_kept_or_lifted_but_not_made_lighter()
    {
        var one = await _club.AppealedAsync();
        await _club.LaterAsync(TimeSpan.FromDays(20));
        Assert.Equal((CaseState.Appealed, MeasureState.Ended), ((await _club.OnlyCaseAsync()).State, (await _club.MeasureAsync()).State));

        Assert.Equal("appeal.over_already", (await _club.AnswerAsync(Léo, one, "lightened")).Key());
        await _club.AnswerAsync(Léo, one, "upheld");
        await _club.AgreeAsync(Anatole, one);
        await _club.SettleAsync();

        Assert.Equal(CaseState.Ended, (await _club.OnlyCaseAsync()).State);
        Assert.Contains("elle est déjà terminée", _club.MailTo(Sacha)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_was_lighter_when_it_was_proposed_and_is_not_any_more_does_nothing_by_half()
    {
        var one = await _club.AppealedAsync();
        await _club.AnswerAsync(Léo, one, "lightened", ("kind", "pause"), ("until", "dans 3 jours"));
        await _club.LaterAsync(TimeSpan.FromDays(20));

        var agreed = await _club.AgreeAsync(Anatole, one);

        Assert.Equal("measure.lighten.over", agreed.Key());
        Assert.Equal((CaseState.Appealed, AppealState.Open), ((await _club.OnlyCaseAsync()).State, (await _club.FindAppealAsync(one))!.State));
    }

    [Fact]
    public async Task Every_view_and_every_step_of_it_is_in_the_log_of_the_case()
    {
        var one = await _club.AppealedAsync();
        await _club.AnswerAsync(Léo, one, "lifted");
        await _club.AgreeAsync(Anatole, one);

        var kinds = await _club.ReadAsync(unit => unit.Query<string>("SELECT kind FROM audit_rows WHERE guild_id = @guild", new { guild = Server }));

        Assert.All(["case.appeal", "case.take", "case.join", "case.appeal-answer-proposed", "case.agree", "case.lift"], kind => Assert.Contains(kind, kinds));
    }
}
