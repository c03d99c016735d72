using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Tests.Features.Charter.Hearings;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Features.Charter.MeasureHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter;

/// <summary>Ways around what the charter promises that somebody might try.</summary>
public sealed class FairnessTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await OpenRankedAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_case_that_is_no_longer_found_grave_goes_on_only_once_the_person_concerned_was_given_the_floor()
    {
        var one = await _club.GiveFloorAsync(Gravity.Grave);
        await _club.AnswerAsync(Nora, ("happened", "Voilà."));
        foreach (var hand in new[] { Inès, Paul }) await _club.WeighAsync(hand, one, Gravity.Tension);

        Assert.Equal("measure.hear_first", (await _club.ProposeAsync(Inès, one, "reminder")).Key());
        await _club.PassAsync(TimeSpan.FromHours(49));
        Assert.Equal("hearing.noted_concerned", (await _club.PressAsync(Inès, "moderation.hear-concerned", one.Code)).Key());
        Assert.Contains("Que s’est-il passé pour toi", (await _club.LetterAsync(Sacha)).Words, StringComparison.Ordinal);
        Assert.Equal("measure.hear_first", (await _club.ProposeAsync(Inès, one, "reminder")).Key());
        await _club.AnswerAsync(Sacha, ("happened", "J’étais fatigué."));

        Assert.Equal("measure.noted.proposed", (await _club.ProposeAsync(Inès, one, "reminder")).Key());
    }

    /// <summary>In a small group whoever was there at that minute is known.</summary>
    [Fact]
    public async Task The_person_concerned_does_not_find_the_moment_of_a_report_in_their_data()
    {
        await _club.ReportAsync(Nora, Sacha);
        var one = await _club.OnlyCaseAsync();
        await _club.WriteAsync(unit => CasePartyStore.MarkTold(unit, one, Sacha));

        var own = string.Concat((await _club.PressAsync(Sacha, "my-settings.export")).Reply.Files.Select(file => System.Text.Encoding.UTF8.GetString(file.Content.Span)));

        Assert.Contains(one.Code, own, StringComparison.Ordinal);
        Assert.DoesNotContain("since_at", own, StringComparison.Ordinal);
        Assert.DoesNotContain("taken_at", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_comes_by_a_role_by_having_it_taken_away_and_given_back()
    {
        var one = await _club.HeardAsync();

        Assert.Equal("measure.role.not_held", (await _club.ProposeAsync(Inès, one, "role", ("role", $"{Montage}"))).Key());
        _club.Members.Leave(Sacha);
        Assert.Equal("measure.role.not_held", (await _club.ProposeAsync(Inès, one, "role", ("role", $"{Montage}"))).Key());
        _club.Members.Have(Sacha, Montage);

        Assert.Equal("measure.noted.proposed", (await _club.ProposeAsync(Inès, one, "role", ("role", $"{Montage}"))).Key());
    }

    [Theory]
    [InlineData("talk", 2)]
    [InlineData("talk", 3)]
    [InlineData("emergency", 1)]
    public async Task Weighing_it_anew_lets_nobody_lay_aside_alone_what_was_found_or_said_to_be_grave(string help, int gravity)
    {
        var one = await _club.TriagedAsync((Gravity)gravity, help);
        await _club.WeighAsync(Inès, one, Gravity.Misunderstanding);

        Assert.Equal("case.noted.dismissal_proposed", (await _club.DismissAsync(Inès, one)).Key());
        Assert.Equal("case.noted.dismissed", (await _club.DismissAsync(Paul, one)).Key());
    }

    [Fact]
    public async Task A_word_for_laying_it_aside_counts_no_more_once_the_case_went_on()
    {
        var one = await _club.TriagedAsync(Gravity.Breach);
        await _club.DismissAsync(Inès, one);
        await _club.PressAsync(Inès, "moderation.take", one.Code);
        await _club.PressAsync(Paul, "moderation.take", one.Code);

        Assert.Equal("case.noted.dismissal_proposed", (await _club.DismissAsync(Paul, one)).Key());
        Assert.Equal(CaseState.Assigned, (await _club.OnlyCaseAsync()).State);
    }

    [Fact]
    public async Task Nor_of_whoever_is_no_longer_named_and_whoever_never_heard_of_it_hears_nothing()
    {
        var one = await _club.TriagedAsync(Gravity.Breach);
        await _club.DismissAsync(Inès, one);
        await _club.WriteAsync(unit => CapabilityStore.Take(unit, Server, Inès, Capability.Cases));

        Assert.Equal("case.noted.dismissal_proposed", (await _club.DismissAsync(Paul, one)).Key());
        Assert.Equal("case.noted.dismissed", (await _club.DismissAsync(Léo, one)).Key());
        Assert.Equal(0, await _club.CountAsync("case_notices"));
    }

    [Fact]
    public async Task How_grave_each_found_it_is_written_down()
    {
        var one = await _club.TriagedAsync(Gravity.Grave);
        await _club.WeighAsync(Paul, one, Gravity.Misunderstanding);

        var shown = _club.Words(await _club.PressAsync(Léo, "moderation.open", one.Code));
        var own = string.Concat((await _club.PressAsync(Inès, "my-settings.export")).Reply.Files.Select(file => System.Text.Encoding.UTF8.GetString(file.Content.Span)));

        Assert.InRange(shown.LastIndexOf("Malentendu", StringComparison.Ordinal), 0, shown.LastIndexOf("Grave", StringComparison.Ordinal));
        Assert.Contains("Grave", own, StringComparison.Ordinal);
    }

    /// <summary>A friend of the person concerned might report the message only to find out.</summary>
    [Fact]
    public async Task Who_reports_after_others_does_not_learn_that_it_was_read_or_decided_before()
    {
        var one = await _club.AssignedAsync();
        _club.Time.Advance(TimeSpan.FromMinutes(1));
        var second = (await _club.ReportAsync(Karim, Sacha)).ReceiptCode();

        Assert.Contains("Reçu. Une personne nommée le lira", _club.Words(await _club.PressAsync(Karim, "report.see", second)), StringComparison.Ordinal);
        Assert.Equal(1, await _club.CountAsync("cases"));
        await _club.PressAsync(Inès, "moderation.open", one.Code);
        Assert.Contains("Deux personnes l’ont en charge", _club.Words(await _club.PressAsync(Karim, "report.see", second)), StringComparison.Ordinal);

        await _club.WriteAsync(unit => CaseStore.Save(unit, one.In(CaseState.Active, unit.Now)));
        var third = (await _club.ReportAsync(Zoé, Sacha)).ReceiptCode();
        Assert.Contains("Reçu. Une personne nommée le lira", _club.Words(await _club.PressAsync(Zoé, "report.see", third)), StringComparison.Ordinal);
        Assert.Equal(2, await _club.CountAsync("cases"));
    }

    [Theory]
    [InlineData("dismissed")]
    [InlineData("taken back")]
    public async Task Whoever_was_given_the_floor_hears_that_it_is_over_and_not_why(string how)
    {
        var one = await _club.GiveFloorAsync();
        await _club.PassFactsAsync(Nora);
        var code = await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT code FROM case_reports"));

        if (how == "dismissed") Assert.Equal("case.noted.dismissed", (await _club.DismissAsync(Inès, one)).Key());
        else Assert.Equal("report.withdrawn", (await _club.PressAsync(Nora, "report.withdraw-sure", code!)).Key());

        Assert.Equal(["hearing-concerned", "case-over"], await _club.ReadAsync(unit => unit.Query<string>("SELECT kind FROM case_notices WHERE member_id = @Sacha ORDER BY notice", new { Sacha })));
        Assert.Contains("rien n’est décidé à ton sujet", (await _club.LetterAsync(Sacha)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_bot_cannot_do_can_be_done_by_hand_after_an_appeal_too()
    {
        _club.Seen = Ranked with { Owner = Sacha };
        var one = await _club.DecideAsync("exclusion");
        await _club.SettleAsync();
        await _club.AppealAsync(Sacha, one);
        foreach (var other in new[] { Léo, Anatole }) await _club.PressAsync(other, "moderation.take", one.Code);
        await _club.AnswerAsync(Léo, one, "upheld");
        await _club.AgreeAsync(Anatole, one);
        await _club.SettleAsync();
        Assert.Equal((CaseState.Active, MeasureState.Notified), ((await _club.OnlyCaseAsync()).State, (await _club.MeasureAsync()).State));

        Assert.Contains("moderation.by-hand", (await _club.PressAsync(Inès, "moderation.open", one.Code)).Buttons("moderation.by-hand").Select(way => way.Path));
        Assert.Equal("measure.noted.by_hand", (await _club.PressAsync(Inès, "moderation.by-hand", one.Code)).Key());

        Assert.Equal(MeasureState.Active, (await _club.MeasureAsync()).State);
    }

    [Fact]
    public async Task A_moderator_whom_the_message_or_a_report_names_does_not_judge_it_and_may_bear_witness()
    {
        var opened = await _club.MenuAsync(Nora, Sacha, $"Avec <@{Paul}> on a bien ri de toi");
        var receipt = await _club.FillAsync(Nora, opened.Form(), ("words", "Ça m’a fait mal."), ("help", "talk"));
        var one = await _club.OnlyCaseAsync();

        Assert.Equal("case.unknown", (await _club.PressAsync(Paul, "moderation.open", one.Code)).Key());
        Assert.Equal("case.none", (await _club.AskAsync(Paul, "moderation")).Key());
        Assert.NotNull((await _club.PressAsync(Léo, "moderation.open", one.Code)).Reply.Card);
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "report.add", receipt.ReceiptCode())).Form(), ("word", $"<@!{Léo}> riait aussi."));
        Assert.Equal("case.unknown", (await _club.PressAsync(Léo, "moderation.open", one.Code)).Key());

        await _club.PressAsync(Inès, "moderation.acknowledge", one.Code);
        await _club.WeighAsync(Inès, one, Gravity.Tension);
        foreach (var hand in new[] { Inès, Anatole }) await _club.PressAsync(hand, "moderation.take", one.Code);
        await _club.PressAsync(Inès, "moderation.hear", one.Code);
        var invited = await _club.FillAsync(Inès, (await _club.PressAsync(Inès, "moderation.witness", one.Code)).Form(), ("about", "Mardi soir."), ("who", $"{Paul}"));
        Assert.Equal("hearing.noted_witness", invited.Key());
    }

    [Fact]
    public async Task A_moderator_who_left_reads_nothing_from_the_letters_they_kept()
    {
        await _club.ReportAsync(Nora, Sacha);
        var one = await _club.OnlyCaseAsync();
        await _club.DeliverAsync();
        Assert.NotEmpty(await _club.LettersAsync(Paul));
        _club.Guild = null;
        Assert.NotNull((await _club.PressAsync(Paul, "moderation.open", one.Code, $"at:{Server}")).Reply.Card);
        Assert.Equal("case.queue", Assert.IsType<Heading>((await _club.PressAsync(Paul, "moderation.list", $"at:{Server}")).Reply.Card!.Blocks[0]).Text.Key);

        _club.Members.Leave(Paul);
        Assert.Equal("case.not_there", (await _club.PressAsync(Paul, "moderation.open", one.Code, $"at:{Server}")).Key());
        Assert.Equal("case.not_there", (await _club.PressAsync(Paul, "moderation.list", $"at:{Server}")).Key());
        _club.Members.IsDown = true;
        Assert.Equal("common.busy", (await _club.PressAsync(Paul, "moderation.open", one.Code, $"at:{Server}")).Key());
    }
}
