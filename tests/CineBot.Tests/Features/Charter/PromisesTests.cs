using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Features.Charter.Repairs;
using CineBot.Interactions;
using CineBot.Tests.Features.Charter.Hearings;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Features.Charter.MeasureHabits;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Charter;

/// <summary>What letters, receipts and the charter promise is so.</summary>
public sealed class PromisesTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await OpenRankedAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Nobody_uses_up_somebodys_only_appeal_for_them()
    {
        var one = await _club.DecideAsync("pause");
        await _club.SettleAsync();

        foreach (var moderator in new[] { Inès, Léo })
        {
            Assert.Equal("appeal.entering.their_own", (await _club.EnterAsync(moderator, one)).Key());
            Assert.Empty((await _club.PressAsync(moderator, "moderation.open", one.Code)).Buttons("moderation.appeal"));
        }

        Assert.Equal("appeal.made", (await _club.AppealAsync(Sacha, one)).Key());
    }

    [Fact]
    public async Task The_appeal_of_somebody_excluded_is_entered_by_somebody_who_did_not_decide()
    {
        var one = await _club.DecideAsync("exclusion");
        await _club.SettleAsync();

        foreach (var decided in new[] { Inès, Paul }) Assert.Equal("appeal.entering.not_yours", (await _club.EnterAsync(decided, one)).Key());
        Assert.Null(await _club.FindAppealAsync(one));
        Assert.Equal("appeal.entered", (await _club.EnterAsync(Léo, one)).Key());
    }

    [Fact]
    public async Task Nor_is_it_entered_by_whoever_manages_the_server_and_agreed_to_it()
    {
        var one = await _club.DecideGraveAsync("exclusion");
        await _club.LaterAsync(TimeSpan.FromMinutes(5));

        Assert.Equal("appeal.entering.not_yours", (await _club.EnterAsync(Anatole, one)).Key());
        Assert.Equal("appeal.entered", (await _club.EnterAsync(Léo, one)).Key());
    }

    [Fact]
    public async Task Who_reported_has_whom_to_call_and_a_choice_of_somebody_beside_them_once_as_soon_as_it_is_found_grave()
    {
        var one = await _club.TriagedAsync(Gravity.Tension);
        Assert.Equal(0, await _club.LettersOfAsync(Nora));
        await _club.WeighAsync(Paul, one, Gravity.Grave);

        var letter = await _club.LetterAsync(Nora);
        Assert.InRange(letter.Words.IndexOf("17", StringComparison.Ordinal), 0, letter.Words.IndexOf("être à tes côtés", StringComparison.Ordinal));
        var ally = letter.Ways.Single(way => way.Path == "ally.choose");
        Assert.NotNull((await _club.PressAsync(Nora, ally.Path, ally.Ids[0])).Reply.Form);

        await _club.WeighAsync(Inès, one, Gravity.Grave);
        await _club.PressAsync(Inès, "moderation.take", one.Code);
        await _club.PressAsync(Paul, "moderation.take", one.Code);
        await _club.PressAsync(Inès, "moderation.hear", one.Code);
        Assert.Equal(1, await _club.LettersOfAsync(Nora));
        Assert.NotNull((await _club.PressAsync(Nora, ally.Path, ally.Ids[0])).Reply.Form);
    }

    [Fact]
    public async Task What_is_found_grave_while_it_is_heard_brings_whom_to_call_too()
    {
        var one = await _club.GiveFloorAsync();
        await _club.WeighAsync(Inès, one, Gravity.Grave);

        Assert.Equal(2, await _club.LettersOfAsync(Nora));
        Assert.Contains((await _club.LetterAsync(Nora)).Ways, way => way.Path == "ally.choose");
    }

    [Fact]
    public async Task Who_was_told_that_it_is_grave_is_asked_the_same_questions_once_it_is_no_longer()
    {
        var one = await _club.AssignedAsync(Gravity.Grave);
        await _club.PassAsync(TimeSpan.FromDays(8));
        foreach (var hand in new[] { Inès, Paul }) await _club.WeighAsync(hand, one, Gravity.Tension);
        await _club.PressAsync(Inès, "moderation.hear", one.Code);

        Assert.Equal(2, await _club.LettersOfAsync(Nora));
        Assert.Contains("Que s’est-il passé pour toi", (await _club.LetterAsync(Nora)).Words, StringComparison.Ordinal);
        Assert.Equal("hearing.noted", (await _club.AnswerAsync(Nora, ("happened", "Voilà."))).Key());
    }

    [Fact]
    public async Task A_report_that_joins_a_case_is_told_to_those_who_have_it_in_hand_and_read_at_their_next_look()
    {
        var one = await _club.AssignedAsync();
        await _club.PassAsync(TimeSpan.FromHours(1));
        await _club.ReportAsync(Karim, Sacha);
        await _club.DeliverAsync();

        foreach (var hand in new[] { Inès, Paul }) Assert.Single(await _club.LettersAsync(hand), letter => letter.Contains("un signalement de plus", StringComparison.Ordinal));
        Assert.DoesNotContain(await _club.LettersAsync(Léo), letter => letter.Contains("un signalement de plus", StringComparison.Ordinal));
        await _club.PressAsync(Léo, "moderation.open", one.Code);
        await _club.DeliverAsync();
        Assert.DoesNotContain(await _club.LettersAsync(Karim), letter => letter.Contains("est lu", StringComparison.Ordinal));

        foreach (var hand in new[] { Inès, Paul, Inès }) await _club.PressAsync(hand, "moderation.open", one.Code);
        await _club.DeliverAsync();

        Assert.Single(await _club.LettersAsync(Karim), letter => letter.Contains("est lu", StringComparison.Ordinal));
        Assert.Single(await _club.LettersAsync(Nora), letter => letter.Contains("est lu", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_that_joins_a_case_nobody_has_in_hand_is_read_at_anybodys_look()
    {
        var one = await _club.TriagedAsync();
        await _club.PassAsync(TimeSpan.FromHours(1));
        await _club.ReportAsync(Karim, Sacha);
        await _club.PressAsync(Léo, "moderation.open", one.Code);
        await _club.DeliverAsync();

        Assert.Single(await _club.LettersAsync(Karim), letter => letter.Contains("est lu", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_alone_does_not_find_a_grave_case_to_be_less(bool isHeard)
    {
        var one = isHeard ? await _club.GiveFloorAsync(Gravity.Grave) : await _club.AssignedAsync(Gravity.Grave);

        var said = await _club.WeighAsync(Inès, one, Gravity.Tension);
        Assert.Equal("case.noted.lowering_proposed", said.Key());
        Assert.Contains("il faut être deux", _club.Words(said), StringComparison.Ordinal);
        Assert.Equal("case.noted.lowering_proposed", (await _club.WeighAsync(Inès, one, Gravity.Tension)).Key());
        Assert.Equal("case.noted.lowering_proposed", (await _club.WeighAsync(Paul, one, Gravity.Breach)).Key());
        Assert.True((await _club.OnlyCaseAsync()).IsGrave);

        Assert.Equal("case.noted.triaged", (await _club.WeighAsync(Paul, one, Gravity.Tension)).Key());
        Assert.Equal(Gravity.Tension, (await _club.OnlyCaseAsync()).Gravity);
        await _club.WeighAsync(Inès, one, Gravity.Grave);
        Assert.Equal("case.noted.lowering_proposed", (await _club.WeighAsync(Inès, one, Gravity.Tension)).Key());
    }

    [Fact]
    public async Task Both_who_have_it_in_hand_find_it_less_together_and_each_is_asked()
    {
        var one = await _club.AssignedAsync(Gravity.Grave);
        await _club.WeighAsync(Paul, one, Gravity.Tension);
        await _club.DeliverAsync();
        Assert.Single(await _club.LettersAsync(Inès), letter => letter.Contains("une proposition attend ton mot", StringComparison.Ordinal));

        await _club.PressAsync(Paul, "moderation.release", one.Code);
        await _club.PressAsync(Léo, "moderation.take", one.Code);

        Assert.Equal("case.noted.lowering_proposed", (await _club.WeighAsync(Inès, one, Gravity.Tension)).Key());
        Assert.Equal("case.noted.triaged", (await _club.WeighAsync(Léo, one, Gravity.Tension)).Key());
    }

    [Fact]
    public async Task Where_nobody_has_it_in_hand_any_two_find_it_less()
    {
        var one = await _club.TriagedAsync(Gravity.Grave);

        Assert.Equal("case.noted.lowering_proposed", (await _club.WeighAsync(Léo, one, Gravity.Tension)).Key());
        Assert.Equal("case.noted.triaged", (await _club.WeighAsync(Paul, one, Gravity.Tension)).Key());
    }

    [Fact]
    public async Task Who_joins_a_grave_case_gets_whom_to_call_too_once_their_report_is_read()
    {
        var one = await _club.AssignedAsync(Gravity.Grave);
        await _club.PassAsync(TimeSpan.FromHours(1));
        await _club.ReportAsync(Karim, Sacha);
        Assert.Equal(0, await _club.LettersOfAsync(Karim));

        await _club.PressAsync(Inès, "moderation.open", one.Code);

        Assert.Contains((await _club.LetterAsync(Karim)).Ways, way => way.Path == "ally.choose");
    }

    [Fact]
    public async Task Nor_by_handing_it_on_first()
    {
        var one = await _club.AssignedAsync(Gravity.Grave);
        await _club.PressAsync(Paul, "moderation.release", one.Code);

        Assert.Equal("case.noted.lowering_proposed", (await _club.WeighAsync(Inès, one, Gravity.Tension)).Key());
        Assert.True((await _club.OnlyCaseAsync()).IsGrave);
    }

    [Theory]
    [InlineData("lifted")]
    [InlineData("lightened")]
    public async Task To_do_less_about_something_grave_takes_whoever_manages_the_server_where_somebody_is_free(string outcome)
    {
        await _club.NameAsync(Zoé);
        _club.Members.Have(Zoé, Boss);
        var one = await AppealedGraveAsync();

        var asked = await AskedAsync(Zoé);
        await _club.AnswerAsync(Léo, one, outcome, outcome == "lightened" ? [("kind", "pause"), ("until", "dans 3 jours")] : []);
        Assert.Equal("appeal.noted.agreed_but", (await _club.AgreeAsync(Maya, one)).Key());
        Assert.Equal(CaseState.Appealed, (await _club.OnlyCaseAsync()).State);
        await _club.DeliverAsync();
        Assert.Equal(asked + 1, await AskedAsync(Zoé));
        Assert.Equal("case.take_first", (await _club.AgreeAsync(Zoé, one)).Key());

        var shown = await _club.ManageAsync(Zoé, "moderation.open", one.Code);
        var agree = shown.Buttons("moderation.answer-agree").Single();
        var agreed = await _club.SendAsync(_club.Press(Zoé, agree.Path, [.. agree.Ids]) with { Permissions = Permissions.ManageServer });

        Assert.Equal($"appeal.noted.{outcome}", agreed.Key());
        Assert.NotEqual(CaseState.Appealed, (await _club.OnlyCaseAsync()).State);
    }

    [Theory]
    [InlineData("lifted", false)]
    [InlineData("upheld", true)]
    public async Task Nobody_is_waited_for_where_nobody_is_free_or_nothing_changes(string outcome, bool isFree)
    {
        await _club.NameAsync(Zoé);
        if (isFree) _club.Members.Have(Zoé, Boss);
        var one = await AppealedGraveAsync();

        await _club.AnswerAsync(Léo, one, outcome);

        Assert.Equal($"appeal.noted.{outcome}", (await _club.AgreeAsync(Maya, one)).Key());
    }

    [Fact]
    public async Task What_is_not_grave_two_others_lift_though_somebody_free_manages_the_server()
    {
        await _club.NameAsync(Zoé);
        _club.Members.Have(Zoé, Boss);
        var one = await _club.AppealedAsync();

        await _club.AnswerAsync(Léo, one, "lifted");

        Assert.Equal("appeal.noted.lifted", (await _club.AgreeAsync(Anatole, one)).Key());
    }

    [Fact]
    public async Task One_of_the_two_who_manages_the_server_is_one_of_the_two()
    {
        var one = await AppealedGraveAsync();
        await _club.AnswerAsync(Léo, one, "lifted");
        var agree = (await _club.ManageAsync(Maya, "moderation.open", one.Code)).Buttons("moderation.answer-agree").Single();

        var agreed = await _club.SendAsync(_club.Press(Maya, agree.Path, [.. agree.Ids]) with { Permissions = Permissions.ManageServer });

        Assert.Equal("appeal.noted.lifted", agreed.Key());
    }

    [Fact]
    public async Task A_word_on_an_appeal_counts_no_more_once_whoever_gave_it_handed_it_on()
    {
        await _club.NameAsync(Zoé);
        var one = await _club.AppealedAsync();
        await _club.AnswerAsync(Léo, one, "lifted");
        await _club.PressAsync(Léo, "moderation.release", one.Code);
        await _club.PressAsync(Zoé, "moderation.take", one.Code);

        Assert.Equal("appeal.noted.agreed", (await _club.AgreeAsync(Anatole, one)).Key());
        Assert.Equal("appeal.noted.lifted", (await _club.AgreeAsync(Zoé, one)).Key());
    }

    [Fact]
    public async Task A_letter_says_that_a_role_comes_back_only_where_the_bot_gives_it()
    {
        _club.Members.Have(Sacha, Power);
        await _club.DecideAsync("role", ("role", $"{Power}"));
        await _club.SettleAsync();
        Assert.Contains("Je ne pourrai pas te rendre ce rôle moi-même", (await _club.LetterAsync(Sacha)).Words, StringComparison.Ordinal);

        await _club.LaterAsync(TimeSpan.FromDays(15));

        var over = (await _club.LetterAsync(Sacha)).Words;
        Assert.Contains("Je ne peux pas te le rendre moi-même", over, StringComparison.Ordinal);
        Assert.DoesNotContain("te revient", over, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nor_does_the_answer_to_an_appeal()
    {
        await _club.NameAsync(Maya);
        _club.Members.Have(Sacha, Power);
        var one = await _club.DecideAsync("role", ("role", $"{Power}"));
        await _club.SettleAsync();
        await _club.AppealAsync(Sacha, one);
        foreach (var other in new[] { Léo, Maya }) await _club.PressAsync(other, "moderation.take", one.Code);

        await _club.AnswerAsync(Léo, one, "lifted");
        await _club.AgreeAsync(Maya, one);
        await _club.SettleAsync();

        var lifted = (await _club.LetterAsync(Sacha)).Words;
        Assert.Contains("Je ne peux pas te rendre ton rôle moi-même", lifted, StringComparison.Ordinal);
        Assert.DoesNotContain("te revient", lifted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_came_to_give_power_meanwhile_is_not_said_to_come_back()
    {
        _club.Members.Have(Sacha, Montage);
        await _club.DecideAsync("role", ("role", $"{Montage}"));
        await _club.SettleAsync();
        Assert.Contains("te revient tout seul", (await _club.LetterAsync(Sacha)).Words, StringComparison.Ordinal);
        _club.Seen = Ranked with { Roles = [.. Ranked.Roles.Select(role => role.Role == Montage ? role with { Permissions = Permissions.ManageMessages } : role)] };

        await _club.LaterAsync(TimeSpan.FromDays(15));

        Assert.Contains("Je ne peux pas te le rendre moi-même", (await _club.LetterAsync(Sacha)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Only_a_repair_that_somebody_was_really_asked_for_was_tried(bool isAnswered, bool wasTried)
    {
        var one = await _club.GiveFloorAsync();
        await _club.FillAsync(Inès, (await _club.PressAsync(Inès, "moderation.repair", one.Code)).Form(), ("kind", "apology"), ("words", "Dire pardon."));
        if (isAnswered) await _club.PressAsync(Sacha, "repair.no", await _club.ReadAsync(unit => unit.QueryFirstOrNull<string>("SELECT code FROM repair_people WHERE member_id = @Sacha", new { Sacha })!));
        else await _club.PressAsync(Inès, "moderation.repair-broken", one.Code);

        Assert.Equal(wasTried, await _club.ReadAsync(unit => RepairRules.WasTried(unit, one)));
        Assert.Equal(!wasTried, await _club.ReadAsync(unit => MeasureForm.AsksWhy(unit, one)));
    }

    [Fact]
    public async Task One_that_nobody_answered_in_time_was_tried()
    {
        var one = await _club.GiveFloorAsync();
        await _club.FillAsync(Inès, (await _club.PressAsync(Inès, "moderation.repair", one.Code)).Form(), ("kind", "apology"), ("words", "Dire pardon."));

        await _club.PassAsync(TimeSpan.FromDays(15));

        Assert.True(await _club.ReadAsync(unit => RepairRules.WasTried(unit, one)));
    }

    [Fact]
    public async Task Those_who_may_look_at_an_appeal_read_that_it_is_one()
    {
        var one = await _club.DecideAsync("pause");
        await _club.SettleAsync();
        await _club.AppealAsync(Sacha, one);
        await _club.DeliverAsync();

        Assert.Single(await _club.LettersAsync(Léo), letter => letter.Contains("1 recours vient d’arriver", StringComparison.Ordinal));
        Assert.DoesNotContain(await _club.LettersAsync(Anatole), letter => letter.Contains("1 signalement vient d’arriver", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_ends_before_its_letter_could_be_read_and_a_day_has_passed()
    {
        var one = await _club.HeardAsync();
        var hour = NodaTime.Instant.FromDateTimeOffset(_club.Time.GetUtcNow()).InZone(NodaTime.DateTimeZoneProviders.Tzdb["Europe/Paris"]).Hour;
        await _club.LaterAsync(TimeSpan.FromHours(23 - hour));

        var said = await _club.ProposeAsync(Inès, one, "pause", ("until", "dans 30 heures"));
        Assert.Equal("measure.until_soon", said.Key());
        Assert.Equal(0, await _club.CountAsync("measures"));
        Assert.Equal("measure.noted.proposed", (await _club.ProposeAsync(Inès, one, "pause", ("until", "dans 3 jours"))).Key());
        await _club.LaterAsync(TimeSpan.FromHours(48));

        Assert.Equal("measure.until_soon", (await _club.PressAsync(Paul, "moderation.agree", one.Code)).Key());
        Assert.Equal(CaseState.Proposed, (await _club.OnlyCaseAsync()).State);
    }

    [Fact]
    public async Task Every_decision_about_a_person_is_found_with_its_recourse_however_old()
    {
        await _club.DecideAsync("pause");
        await _club.SettleAsync();
        var first = await _club.MeasureAsync();
        await _club.WriteAsync(unit =>
        {
            for (var more = 1; more <= 6; more++)
            {
                CaseFileStore.Add(unit, new(Server, 70 + more, $"M7QF-3M{more + 1}", CaseState.Active, unit.Now) { About = CaseSubject.Situation, Pseudonym = $"q{more}", StateAt = unit.Now });
                MeasureStore.Add(unit, first with { CaseNumber = 70 + more, State = MeasureState.Ended, EndedAt = unit.Now });
            }
        });

        var followed = await _club.AskAsync(Sacha, "charter.follow");
        Assert.Equal(3, followed.Reply.Card!.Blocks.OfType<Actionable>().Count(entry => entry.Button.Path == "appeal.see"));
        var all = await _club.PressAsync(Sacha, followed.Reply.Card!.Blocks.OfType<Actionable>().Single(entry => entry.Button.Path == "appeal.list").Button);
        var next = await _club.PressAsync(Sacha, "appeal.list", "2");

        Assert.Equal(7, new[] { all, next }.SelectMany(page => page.Reply.Card!.Blocks.OfType<Actionable>()).Where(entry => entry.Button.Path == "appeal.see").Select(entry => entry.Button.Ids[0]).Distinct().Count());
        Assert.Equal("appeal.unknown", (await _club.PressAsync(Karim, "appeal.list")).Key());
    }

    [Fact]
    public async Task The_role_of_a_pause_is_not_named_so_that_a_profile_tells_of_it()
    {
        foreach (var language in new[] { Language.French, Language.English })
        {
            var how = _club.Part<IPlainWords>().Plain(new Text("measure.pause.how"), language);
            Assert.DoesNotMatch("[«“]\\s?Pause\\s?[»”]", how);
            Assert.Contains(language is Language.French ? "nom neutre" : "neutral name", how, StringComparison.Ordinal);
        }
    }

    private async Task<int> AskedAsync(CineBot.MemberId member)
    {
        await _club.DeliverAsync();
        return (await _club.LettersAsync(member)).Count(letter => letter.Contains("quelqu’un qui gère le serveur", StringComparison.Ordinal));
    }

    // Anatole decided with Inès and Paul; Léo and Maya look again.
    private async Task<Case> AppealedGraveAsync()
    {
        await _club.NameAsync(Maya);
        var one = await _club.DecideGraveAsync("pause");
        await _club.SettleAsync();
        await _club.AppealAsync(Sacha, one);
        foreach (var other in new[] { Léo, Maya }) await _club.PressAsync(other, "moderation.take", one.Code);
        return await _club.OnlyCaseAsync();
    }
}
